package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of observations, as sent; {@link ObservationQuery} is what it means. */
@NullUnmarked
class ObservationParameters {
    @QueryParam("period")
    @Parameter(
            description =
                    "How time is cut: month, quarter, half, year (default), admin-month (15th of the month before to "
                            + "the 14th), admin-quarter, admin-half, admin-year or all (one grand total). Or one period: 2025-Q1, "
                            + "A2025-03. Or a word that moves on with the calendar: LAST_12_MONTHS, LAST_4_QUARTERS, THIS_YEAR, "
                            + "LAST_YEAR, YEAR_TO_DATE, THIS_ADMIN_MONTH, … by the day in Viet Nam.")
    String period;

    @QueryParam("calendar")
    @Parameter(
            description =
                    "civil (default) or admin: month, quarter, half and year then are administrative ones, and so are "
                            + "the periods that from and to name.")
    String calendar;

    @QueryParam("from")
    @Parameter(
            description =
                    "First day, or a period whose first day is meant: 2025-03-15, 2025-03, 2025-Q1, 2025, A2025-03, "
                            + "LAST_YEAR. With administrative periods 2025-09 is the administrative month.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, or a period whose last day is meant.")
    String to;

    @QueryParam("by")
    @Parameter(
            description =
                    "Dimensions to split by, comma-separated or repeated; only those the indicator's disaggregations "
                            + "list, and sectorDivision and sectorClass where it lists sector.")
    List<String> by;

    @QueryParam("province")
    @Parameter(
            description =
                    "Codes of provincial units, comma-separated or repeated; unspecified: national or not stated. A "
                            + "code of before 1 July 2025 needs its day, 02@2024-12-31, unless the question is of such days only.")
    List<String> province;

    @QueryParam("area")
    @Parameter(description = "Areas of the Memorandum, A1 to A6.")
    List<String> area;

    @QueryParam("type")
    @Parameter(description = "Activity types.")
    List<String> type;

    @QueryParam("org")
    @Parameter(description = "Codes of reporting organisations.")
    List<String> org;

    @QueryParam("sector")
    @Parameter(description = "VSIC 2018 sections or codes; a code has all codes within it: C, C26, C2610.")
    List<String> sector;

    @QueryParam("sex")
    @Parameter(description = "F or M.")
    List<String> sex;

    @QueryParam("level")
    @Parameter(description = "Levels of training.")
    List<String> level;

    @QueryParam("mode")
    @Parameter(description = "Modes of training.")
    List<String> mode;

    @QueryParam("audience")
    @Parameter(description = "Audiences of training.")
    List<String> audience;

    @QueryParam("right")
    @Parameter(description = "Kinds of right.")
    List<String> right;

    @QueryParam("route")
    @Parameter(description = "Routes of filing.")
    List<String> route;

    @QueryParam("kind")
    @Parameter(description = "Kinds of agreement or material.")
    List<String> kind;

    @QueryParam("channel")
    @Parameter(description = "Channels of awareness.")
    List<String> channel;

    @QueryParam("instrumentType")
    @Parameter(description = "Types of legal instrument.")
    List<String> instrumentType;

    @QueryParam("topic")
    @Parameter(description = "Topics of legal instruments.")
    List<String> topic;

    @QueryParam("stage")
    @Parameter(description = "Stages of legal instruments.")
    List<String> stage;

    @QueryParam("part")
    @Parameter(description = "Parts of the indicator, comma-separated or repeated; default all.")
    List<String> part;

    @QueryParam("sample")
    @Parameter(description = "include (default) or exclude activities of sample organisations.")
    String sample;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;

    /** The filters by dimension, as sent. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("province", province);
        filters.put("area", area);
        filters.put("type", type);
        filters.put("org", org);
        filters.put("sector", sector);
        filters.put("sex", sex);
        filters.put("level", level);
        filters.put("mode", mode);
        filters.put("audience", audience);
        filters.put("right", right);
        filters.put("route", route);
        filters.put("kind", kind);
        filters.put("channel", channel);
        filters.put("instrumentType", instrumentType);
        filters.put("topic", topic);
        filters.put("stage", stage);
        return filters;
    }
}
