package org.ipcoop.indicators.gii.outlook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Editions;
import org.ipcoop.indicators.gii.outlook.Outlook.Asked;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The moving goal: where an economy and a rank's threshold may stand in the editions to come. */
@Path("/api/v1/gii/projection")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
class ProjectionResource {
    private final Outlooks outlooks;
    private final Editions editions;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    ProjectionResource(Outlooks outlooks, Editions editions, AsOf asOf, RequestLanguage language, Answers answers) {
        this.outlooks = outlooks;
        this.editions = editions;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getGiiProjection",
            summary = "Rank, score and the wanted rank's threshold in the years to come, with bands and probabilities",
            description =
                    "Simulated paths of all economies by their changes between the editions held, like with like. The reply says how"
                            + " few those are, what is assumed, and how the method would have done on the editions held.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Projection.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response projection(
            @BeanParam ProjectionParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.ofContent(() -> {
            List<Edition> all = editions.held(asOf.read(sent.asOf));
            ProjectionQuery query = ProjectionQuery.read(sent, all.getFirst(), uri);
            Asked asked = new Asked(query.economy(), List.of(query.rank()), query.by(), query.runs(), query.seed());
            return Projection.of(all.getFirst(), query, outlooks.of(all, asked), language.get());
        });
    }
}
