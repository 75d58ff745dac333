package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of observations, as sent; {@link ObservationQuery} is what it means. */
@NullUnmarked
class ObservationParameters {
    @QueryParam("period")
    @Parameter(
            description = "month, quarter, half, year (default), admin-month (15th of the month before to the 14th), "
                    + "admin-year (15 December of the year before to 14 December) or all (one grand total).")
    String period;

    @QueryParam("from")
    @Parameter(
            description = "First day, or a period word whose first day is meant: 2025-03-15, 2025-03, 2025-Q1, 2025.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, or a period word whose last day is meant.")
    String to;

    @QueryParam("by")
    @Parameter(
            description = "Dimensions to split by, comma-separated; only those the indicator's disaggregations list.")
    String by;

    @QueryParam("province")
    @Parameter(description = "Codes of provincial units, comma-separated; unspecified: national or not stated.")
    String province;

    @QueryParam("area")
    @Parameter(description = "Areas of the Memorandum, A1 to A6, comma-separated.")
    String area;

    @QueryParam("type")
    @Parameter(description = "Activity types, comma-separated.")
    String type;

    @QueryParam("org")
    @Parameter(description = "Codes of reporting organisations, comma-separated.")
    String org;

    @QueryParam("part")
    @Parameter(description = "Parts of the indicator, comma-separated; default all.")
    String part;

    @QueryParam("sample")
    @Parameter(description = "include (default) or exclude activities of sample organisations.")
    String sample;
}
