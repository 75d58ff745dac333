package org.ipcoop.indicators.gii;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Reads one edition. Every answer says its revision and whether the edition verifies; all of them can be revalidated. */
@Path("/api/v1/gii/editions/{year}")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@RolesAllowed(Roles.READER)
@Tag(name = "GII")
public class EditionResource {

    private static final String RANK_INTERVALS =
            "Two families of as many runs each; the same seed gives the same runs.";

    private final Editions editions;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    EditionResource(Editions editions, AsOf asOf, RequestLanguage language, Answers answers) {
        this.asOf = asOf;
        this.editions = editions;
        this.language = language;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getGiiEdition", summary = "One edition: revision, origin and whether it verifies")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditionSummary.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response edition(
            @PathParam("year") int year,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, EditionSummary::of);
    }

    @GET
    @Path("framework")
    @Operation(
            operationId = "getGiiFramework",
            summary = "The tree with weights, directions and outlier treatments, as found in the edition")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Framework.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response framework(
            @PathParam("year") int year,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, Framework::of);
    }

    @GET
    @Path("ranking")
    @Operation(
            operationId = "getGiiRanking",
            summary = "Value, score and rank of every economy, or of a group, at a node, published and recomputed",
            description = "Of a group each economy has its rank within the group too.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RankingTable.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response ranking(
            @PathParam("year") int year,
            @BeanParam RankingParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answer(year, sent.asOf, (edition, spoken) -> RankingTable.of(edition, sent.read(uri), spoken));
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "getGiiVerification",
            summary = "Every published score, rank and flag against our recomputation")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Verification.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response verification(
            @PathParam("year") int year,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, (edition, spoken) -> edition.verification().in(spoken));
    }

    @GET
    @Path("economies/{iso3}")
    @Operation(
            operationId = "getGiiProfile",
            summary = "An economy's profile: every node with value, data year, score, rank and flags")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Profile.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response profile(
            @PathParam("year") int year,
            @PathParam("iso3") String iso3,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, (edition, spoken) -> Profile.of(edition, iso3.toUpperCase(Locale.ROOT), spoken));
    }

    @GET
    @Path("economies/{iso3}/data-gaps")
    @Operation(
            operationId = "getGiiDataGaps",
            summary = "Missing and outdated indicators of an economy, and what each could change at most")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DataGaps.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response dataGaps(
            @PathParam("year") int year,
            @PathParam("iso3") String iso3,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, (edition, spoken) -> DataGaps.of(edition, iso3.toUpperCase(Locale.ROOT), spoken));
    }

    @GET
    @Path("economies/{iso3}/rank-interval")
    @Operation(
            operationId = "getGiiRankInterval",
            summary = "How far an economy's rank hangs on the weights and means chosen",
            description = RANK_INTERVALS)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankIntervals.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response rankInterval(
            @PathParam("year") int year,
            @PathParam("iso3") String iso3,
            @QueryParam("runs") @DefaultValue("1000") @Parameter(description = "Runs of each family, 10,000 at most.")
                    int runs,
            @QueryParam("seed")
                    @DefaultValue("1")
                    @Parameter(description = "Any number; the same one gives the same runs.")
                    long seed,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String code = iso3.toUpperCase(Locale.ROOT);
        return answer(year, moment, (edition, spoken) -> RankIntervals.of(edition, code, runs, seed, spoken));
    }

    @GET
    @Path("rank-intervals")
    @Operation(
            operationId = "listGiiRankIntervals",
            summary = "The rank intervals of all economies, by rank",
            description = RANK_INTERVALS)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankIntervals.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response rankIntervals(
            @PathParam("year") int year,
            @QueryParam("runs") @DefaultValue("1000") @Parameter(description = "Runs of each family, 10,000 at most.")
                    int runs,
            @QueryParam("seed")
                    @DefaultValue("1")
                    @Parameter(description = "Any number; the same one gives the same runs.")
                    long seed,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(year, moment, (edition, spoken) -> RankIntervals.of(edition, null, runs, seed, spoken));
    }

    @GET
    @Path("compare")
    @Operation(operationId = "compareGiiEconomies", summary = "Up to ten economies side by side, node by node")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Comparison.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response compare(
            @PathParam("year") int year,
            @BeanParam ComparisonParameters sent,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context UriInfo uri) {
        return answer(year, sent.asOf, (edition, spoken) -> Comparison.of(edition, sent.read(uri), spoken));
    }

    private Response answer(int year, @Nullable String moment, BiFunction<Edition, Language, Object> body) {
        return answers.ofContent(() -> body.apply(editions.of(year, asOf.read(moment)), language.get()));
    }
}
