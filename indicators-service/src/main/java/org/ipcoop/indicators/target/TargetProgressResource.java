package org.ipcoop.indicators.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Where every target stands, over HTTP. */
@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
public class TargetProgressResource {

    private final TargetProgress progress;
    private final Targets targets;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final Answers answers;

    TargetProgressResource(
            TargetProgress progress, Targets targets, AsOf asOf, RequestLanguage language, Answers answers) {
        this.progress = progress;
        this.targets = targets;
        this.asOf = asOf;
        this.language = language;
        this.answers = answers;
    }

    /**
     * The targets asked for and where each stands, on a day and by the data of a revision. A value within {@code tolerance} of
     * the straight path, as a share of the whole way, is on track.
     */
    public record ProgressList(
            List<TargetStanding> items,
            int total,
            LocalDate on,
            BigDecimal tolerance,
            long dataRevision,
            Instant knownAt) {}

    @GET
    @Path("progress")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Progress from baseline to target, what was expected by now and the verdict, by every set")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProgressList.class)),
                @Content(mediaType = CsvPreference.CSV, schema = @Schema(implementation = String.class))
            })
    public Response progress(
            @QueryParam("set") @Parameter(description = "Code of a target set; default all.") @Nullable String set,
            @QueryParam("scope") @Parameter(description = "What targets are about: GII, IP, S&T.") @Nullable
                    String scope,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.of(() -> progress(set, scope, asOf.read(moment)));
    }

    private ProgressList progress(@Nullable String set, @Nullable String scope, DataState from) {
        if (set != null && targets.set(set, from.number()).isEmpty()) {
            throw new NotFound("target set", set);
        }
        var standings = progress.standings(from, language.get()).stream()
                .filter(one -> set == null || one.set().equals(set))
                .filter(one -> scope == null || one.target().scope().equals(scope))
                .toList();
        return new ProgressList(
                standings,
                standings.size(),
                from.today(),
                Verdict.TOLERANCE,
                from.number(),
                from.revision().changedAt());
    }
}
