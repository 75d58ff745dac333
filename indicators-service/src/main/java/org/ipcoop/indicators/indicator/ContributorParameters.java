package org.ipcoop.indicators.indicator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of the activities behind a number: all that it may ask of the number itself, and a page. */
@NullUnmarked
class ContributorParameters extends ObservationParameters {
    @QueryParam("limit")
    @Parameter(description = "Activities a page, up to 500; default 50.")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before; it goes on in the state of the data that page was made of.")
    String cursor;
}
