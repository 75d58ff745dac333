package org.ipcoop.indicators.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
    private final Standpoints standpoints;
    private final RequestLanguage language;

    TargetProgressResource(
            TargetProgress progress, Targets targets, Standpoints standpoints, RequestLanguage language) {
        this.progress = progress;
        this.targets = targets;
        this.standpoints = standpoints;
        this.language = language;
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
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Progress from baseline to target, what was expected by now and the verdict, by every set")
    public ProgressList progress(
            @QueryParam("set") @Parameter(description = "Code of a target set; default all.") @Nullable String set,
            @QueryParam("scope") @Parameter(description = "What targets are about: GII, IP, S&T.") @Nullable
                    String scope) {
        Standpoint from = standpoints.of(null);
        if (set != null && targets.set(set, from.data().revision()).isEmpty()) {
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
                from.data().revision(),
                from.data().changedAt());
    }
}
