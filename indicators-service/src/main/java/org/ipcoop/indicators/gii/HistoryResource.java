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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** One economy over all editions held. */
@Path("/api/v1/gii/economies/{iso3}/history")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class HistoryResource {

    private final Editions editions;
    private final RequestLanguage language;
    private final Answers answers;
    private final AsOf asOf;

    HistoryResource(Editions editions, RequestLanguage language, Answers answers, AsOf asOf) {
        this.asOf = asOf;
        this.editions = editions;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getGiiHistory",
            summary = "An economy at one node, edition by edition, with series breaks and what a rank took",
            description =
                    "The node is named by its number in the latest edition and found in the others by its published name.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EconomyHistory.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response history(
            @PathParam("iso3") String iso3,
            @QueryParam("node")
                    @DefaultValue(NodeFigures.INDEX)
                    @Parameter(description = "Number of a node in the latest edition.")
                    String node,
            @QueryParam("rank") @Parameter(description = "A rank whose score is told for every edition.") @Nullable
                    Integer rank,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(() -> history(iso3.toUpperCase(Locale.ROOT), node, rank, asOf.read(moment)));
    }

    private EconomyHistory history(String iso3, String node, @Nullable Integer rank, DataState then) {
        List<Edition> all = editions.held(then);
        if (rank != null) {
            all.getFirst().grid().requireRank(rank);
        }
        return EconomyHistory.of(all, iso3, node, rank, language.get());
    }
}
