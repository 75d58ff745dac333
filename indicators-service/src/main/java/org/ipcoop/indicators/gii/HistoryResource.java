package org.ipcoop.indicators.gii;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** One economy over all editions held. */
@Path("/api/v1/gii/economies/{iso3}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class HistoryResource {

    private final Editions editions;
    private final RequestLanguage language;

    HistoryResource(Editions editions, RequestLanguage language) {
        this.editions = editions;
        this.language = language;
    }

    @GET
    @Operation(
            operationId = "getGiiHistory",
            summary = "An economy at one node, edition by edition, with series breaks and what a rank took",
            description =
                    "The node is named by its number in the latest edition and found in the others by its published name.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EconomyHistory.class)))
    public Response history(
            @PathParam("iso3") String iso3,
            @QueryParam("node") @DefaultValue(NodeFigures.INDEX) String node,
            @QueryParam("rank") @Nullable Integer rank,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        List<Edition> all = editions.all();
        if (all.isEmpty()) {
            throw new NotFound("GII edition", "latest");
        }
        int economies = all.getFirst().grid().economies();
        if (rank != null && (rank < 1 || rank > economies)) {
            throw new Invalid(Violation.parameter("rank", "limit", 1, economies));
        }
        var answer = EconomyHistory.of(all, iso3.toUpperCase(Locale.ROOT), node, rank, language.get());
        EntityTag tag = EntityTag.weak("history-%s-%s"
                .formatted(EditionsResource.versions(all), language.get().tag()));
        return tag.answer(known, () -> answer);
    }
}
