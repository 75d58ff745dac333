package org.ipcoop.indicators.gii.outlook;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask, as sent; {@link ProjectionQuery} is what it means. */
@NullUnmarked
class ProjectionParameters {
    @QueryParam("economy")
    @Parameter(description = "ISO 3166-1 alpha-3 code of the economy; default VNM.", example = "VNM")
    String economy;

    @QueryParam("rank")
    @Parameter(description = "The rank to reach; default 30.", example = "30")
    String rank;

    @QueryParam("by")
    @Parameter(
            description =
                    "The last edition to go on to, 30 years after the latest one at most; default five years after it.",
            example = "2030")
    String by;

    @QueryParam("runs")
    @Parameter(description = "Paths, 10,000 (default) to 100,000.", example = "10000")
    String runs;

    @QueryParam("seed")
    @Parameter(description = "Any number; the same one gives the same paths. Default 1.", example = "1")
    String seed;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;
}
