package org.ipcoop.indicators.provincialindex;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.provincialindex.ListParameters.Order;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Scores of the provinces over HTTP, one of them explained, and how certain their ranks are. */
@Path("/api/v1/composite-indices/{code}")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "Composite indices")
class ScoresResource {
    private final Scoring scoring;
    private final ProvinceFigures figures;
    private final ConsistentRead data;
    private final Answers answers;

    ScoresResource(Scoring scoring, ProvinceFigures figures, ConsistentRead data, Answers answers) {
        this.scoring = scoring;
        this.figures = figures;
        this.data = data;
        this.answers = answers;
    }

    @GET
    @Path("scores")
    @Operation(
            operationId = "listCompositeIndexScores",
            summary = "Score and rank of every province, with every node of the tree")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoresReply.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response scores(
            @PathParam("code") String code,
            @BeanParam ListParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> data.read(connection -> {
            InForce index = scoring.inForce(connection, code, sent.asOf);
            ListParameters.Asked asked = sent.asked(index, uri);
            return ScoresReply.of(scoring.scores(connection, index, asked.query()), asked.order() == Order.NAME);
        }));
    }

    @GET
    @Path("scores/{province}")
    @Operation(operationId = "explainCompositeIndexScore", summary = "How the score of one province comes about")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExplanationReply.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response explanation(
            @PathParam("code") String code,
            @PathParam("province") String province,
            @BeanParam ScoreParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> data.read(connection -> {
            InForce index = scoring.inForce(connection, code, sent.asOf);
            ScoreQuery query = sent.read(index, uri);
            int unit = List.copyOf(figures.provinces().keySet()).indexOf(province);
            if (unit < 0) {
                throw new NotFound("province", province);
            }
            return ExplanationReply.of(scoring.scores(connection, index, query), unit);
        }));
    }

    @GET
    @Path("rank-intervals")
    @Operation(
            operationId = "listCompositeIndexRankIntervals",
            summary = "How far each province's rank hangs on the weights and the mean chosen")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IntervalsReply.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response intervals(
            @PathParam("code") String code,
            @BeanParam DrawParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answers.of(() -> data.read(connection -> {
            InForce index = scoring.inForce(connection, code, sent.asOf);
            DrawParameters.Asked asked = sent.asked(index, uri);
            return IntervalsReply.of(scoring.scores(connection, index, asked.query()), asked.draws());
        }));
    }
}
