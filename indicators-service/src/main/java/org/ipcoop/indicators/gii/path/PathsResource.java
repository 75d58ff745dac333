package org.ipcoop.indicators.gii.path;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Editions;
import org.ipcoop.indicators.gii.Searches;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;

/** What would it take; nothing is stored. */
@Path("/api/v1/gii/editions/{year}/paths")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
class PathsResource {
    private final Editions editions;
    private final RequestLanguage language;
    private final Searches searches;

    PathsResource(Editions editions, RequestLanguage language, Searches searches) {
        this.editions = editions;
        this.language = language;
        this.searches = searches;
    }

    @POST
    @Operation(
            operationId = "findGiiPaths",
            summary = "What would it take: ways of little effort to a rank, each with its proof",
            description =
                    "Effort is the share of the gap to the peers' median that is closed, times a cost; caps, costs and which indicators"
                            + " may move can be sent. The whole pipeline is run again at each step. Out of reach, the answer says how"
                            + " far one gets.")
    public PathsAnswer find(@PathParam("year") int year, PathsDraft draft) {
        Edition edition = editions.of(year);
        PathsQuery query = PathsReading.read(draft, edition.computed());
        return searches.run(() -> PathsAnswer.of(edition, query, language.get()));
    }
}
