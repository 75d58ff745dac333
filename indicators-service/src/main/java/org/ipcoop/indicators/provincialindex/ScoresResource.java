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
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.indicators.provincialindex.ListParameters.Order;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Scores of the provinces over HTTP, one of them explained, and how certain their ranks are. */
@Path("/api/v1/composite-indices/{code}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Composite indices")
class ScoresResource {
    private static final String CSV = CsvPreference.CSV;

    private final Scoring scoring;
    private final ProvinceFigures figures;
    private final RequestLanguage language;
    private final Clock clock;

    ScoresResource(Scoring scoring, ProvinceFigures figures, RequestLanguage language, Clock clock) {
        this.scoring = scoring;
        this.figures = figures;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("scores")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listCompositeIndexScores",
            summary = "Score and rank of every province, with every node of the tree")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoresReply.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response scores(
            @PathParam("code") String code,
            @BeanParam ListParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        IndexDefinition definition = scoring.definition(code);
        ListParameters.Asked asked = sent.read(definition.period(), uri, VietNam.today(clock));
        boolean csv = CsvPreference.of(headers);
        return answer(definition, asked.query(), csv ? "csv" : "json", known, (board, revision) -> {
            ScoresReply reply = ScoresReply.of(board, revision, asked.order() == Order.NAME);
            return csv ? ScoresCsv.of(reply, language.get()) : reply;
        });
    }

    @GET
    @Path("scores/{province}")
    @Operation(operationId = "explainCompositeIndexScore", summary = "How the score of one province comes about")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationReply.class)))
    public Response explanation(
            @PathParam("code") String code,
            @PathParam("province") String province,
            @BeanParam ScoreParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        IndexDefinition definition = scoring.definition(code);
        ScoreQuery query = sent.read(definition.period(), uri, VietNam.today(clock));
        int unit = List.copyOf(figures.provinces().keySet()).indexOf(province);
        if (unit < 0) {
            throw new NotFound("province", province);
        }
        return answer(
                definition, query, "json", known, (board, revision) -> ExplanationReply.of(board, revision, unit));
    }

    @GET
    @Path("rank-intervals")
    @Operation(
            operationId = "listCompositeIndexRankIntervals",
            summary = "How far each province's rank hangs on the weights and the mean chosen")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IntervalsReply.class)))
    public Response intervals(
            @PathParam("code") String code,
            @BeanParam DrawParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        IndexDefinition definition = scoring.definition(code);
        DrawParameters.Asked asked = sent.read(definition.period(), uri, VietNam.today(clock));
        return answer(
                definition,
                asked.query(),
                "json",
                known,
                (board, revision) -> IntervalsReply.of(board, revision, asked.draws()));
    }

    /** The day is part of the tag: with it periods end, and LAST_YEAR moves on. */
    private Response answer(
            IndexDefinition definition,
            ScoreQuery query,
            String form,
            @Nullable String known,
            BiFunction<Scoreboard, DataRevision, Object> body) {
        String rest = String.join(
                ".",
                Integer.toString(definition.version()),
                query.today().toString(),
                language.get().tag(),
                form);
        return scoring.answer(
                definition,
                query,
                revision -> {
                    EntityTag tag = EntityTag.strong(revision.tag() + "." + rest);
                    return tag.isKnownTo(known) ? varied(tag.answer(known, () -> "")) : null;
                },
                (board, revision) -> varied(EntityTag.strong(revision.tag() + "." + rest)
                        .answer(known, () -> body.apply(board, revision))));
    }

    private static Response varied(Response response) {
        return Response.fromResponse(response)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
