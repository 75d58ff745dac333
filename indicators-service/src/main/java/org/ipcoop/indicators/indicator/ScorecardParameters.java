package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of the scorecard, as sent; {@link ScorecardQuery} is what it means. */
@NullUnmarked
class ScorecardParameters {
    @QueryParam("province")
    @Parameter(
            description = "Code of a provincial unit: its figures, and its rank among the provinces.",
            example = "48")
    String province;

    @QueryParam("area")
    @Parameter(description = "Area of the Memorandum, A1 to A6.", example = "A5")
    String area;

    @QueryParam("org")
    @Parameter(description = "Code of a reporting organisation.", example = "NOIP")
    String org;

    @QueryParam("period")
    @Parameter(
            description =
                    "How long a period is: year (default), half, quarter, month, admin-year, …; the latest full one is "
                            + "shown. Or the very period: 2025, 2025-Q1, A2025-03, LAST_QUARTER.")
    String period;

    @QueryParam("calendar")
    @Parameter(description = "civil (default) or admin.")
    String calendar;

    @QueryParam("sample")
    @Parameter(description = "include (default) or exclude activities of sample organisations.")
    String sample;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;
}
