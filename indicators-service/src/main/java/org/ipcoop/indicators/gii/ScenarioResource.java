package org.ipcoop.indicators.gii;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;

/** What-if questions to an edition; nothing is stored. */
@Path("/api/v1/gii/editions/{year}/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class ScenarioResource {

    private final Editions editions;
    private final RequestLanguage language;

    ScenarioResource(Editions editions, RequestLanguage language) {
        this.editions = editions;
        this.language = language;
    }

    @POST
    @Operation(
            operationId = "runGiiScenario",
            summary = "What if values were others: every score and rank, recomputed",
            description =
                    "Sets, multiplies or adds to any indicators of any economies at once, or takes them to the median of the"
                            + " economies of some index ranks where that is better. The whole pipeline is run again.")
    public ScenarioAnswer run(@PathParam("year") int year, ScenarioDraft draft) {
        Edition edition = editions.of(year);
        return ScenarioAnswer.of(edition, ScenarioReading.read(draft, edition.grid()), language.get());
    }
}
