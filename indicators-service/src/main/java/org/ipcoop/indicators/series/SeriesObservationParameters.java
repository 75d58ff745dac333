package org.ipcoop.indicators.series;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of the observations of a series, as sent; {@link ObservationFilter} is what it means. */
@NullUnmarked
class SeriesObservationParameters {
    @QueryParam("from")
    @Parameter(description = "First day, or a period whose first day is meant: 2025-03-15, 2025-03, 2025-Q1, 2025.")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, or a period whose last day is meant.")
    String to;

    @QueryParam("dimension")
    @Parameter(
            description =
                    "Only these codes of a dimension, as dimension:code, such as province:01; comma-separated or repeated. TOTAL is all"
                            + " of a dimension together.")
    List<String> dimension;

    @QueryParam("source")
    @Parameter(description = "Only these sources, comma-separated or repeated.")
    List<String> source;

    @QueryParam("vintage")
    @Parameter(
            description = "latest (default): what each source said last; all: everything each has published; a day,"
                    + " 2025-06-30: what each had said by then.")
    String vintage;

    @QueryParam("limit")
    @Parameter(description = "Observations a page, up to 5000; default 500.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before; it goes on in the state of the data that page was made of.")
    String cursor;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;
}
