package org.ipcoop.indicators.gii.attribution;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.revision.AsOf;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask, as sent; {@link AttributionQuery} is what it means. */
@NullUnmarked
class AttributionParameters {
    @QueryParam("edition")
    @Parameter(description = "Year of an edition; default the latest.", example = "2025")
    String edition;

    @QueryParam("economy")
    @Parameter(description = "VNM, whose activities these are.", example = "VNM")
    String economy;

    @QueryParam("from")
    @Parameter(
            description =
                    "Only activities that ended on this day or later; a day, or a period whose first day is meant:"
                            + " 2025-09-25, 2025-09, 2025-Q3, 2025. Default, without to as well: each indicator's own data year.",
            example = "2025-09-25")
    String from;

    @QueryParam("to")
    @Parameter(
            description =
                    "Only activities that ended on this day or earlier; a day, or a period whose last day is meant.",
            example = "2026-12-31")
    String to;

    @QueryParam("sample")
    @Parameter(description = "include (default) or exclude activities of sample organisations.")
    String sample;

    @QueryParam(AsOf.NAME)
    @Parameter(description = AsOf.MEANING)
    String asOf;
}
