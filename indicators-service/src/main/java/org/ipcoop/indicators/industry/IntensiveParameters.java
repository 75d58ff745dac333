package org.ipcoop.indicators.industry;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What may be asked of IP-intensive industries, as sent; {@link IntensiveQuery} is what it means. */
@NullUnmarked
class IntensiveParameters {
    @QueryParam("year")
    @Parameter(description = "Year of the table; default: the latest there is a table of", example = "2023")
    String year;

    @QueryParam("right")
    @Parameter(
            description =
                    "Only these rights, comma-separated or repeated: PATENT, TRADEMARK, INDUSTRIAL_DESIGN, PLANT_VARIETY,"
                            + " COPYRIGHT. What is told overall is then of these together.",
            example = "PATENT")
    List<String> right;

    @QueryParam("sample")
    @Parameter(description = "exclude leaves sample tables out", example = "exclude")
    String sample;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING, example = "2026-03-31")
    String asOf;
}
