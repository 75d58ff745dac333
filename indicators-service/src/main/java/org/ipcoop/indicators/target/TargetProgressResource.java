package org.ipcoop.indicators.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.target.TargetProgress.Standing;
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
    private final RequestLanguage language;

    TargetProgressResource(TargetProgress progress, Targets targets, RequestLanguage language) {
        this.progress = progress;
        this.targets = targets;
        this.language = language;
    }

    /** The targets asked for and where each stands. */
    public record ProgressList(List<Standing> items, int total) {}

    @GET
    @Path("progress")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Progress from baseline to target, unclamped; contradicting targets side by side")
    public ProgressList progress(@QueryParam("set") @Nullable String set, @QueryParam("scope") @Nullable String scope) {
        if (set != null && targets.set(set).isEmpty()) {
            throw new NotFound("target set", set);
        }
        var standings = progress.standings(set, scope, language.get());
        return new ProgressList(standings, standings.size());
    }
}
