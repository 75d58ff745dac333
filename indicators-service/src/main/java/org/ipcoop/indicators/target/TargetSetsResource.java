package org.ipcoop.indicators.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.serving.Answers;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The target sets over HTTP. The entity tag of a set is the revision that brought it, and the language. */
@Path("/api/v1/target-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "Policy targets and how far they are reached")
public class TargetSetsResource {

    private final Targets targets;
    private final TargetProgress progress;
    private final AsOf asOf;
    private final RequestLanguage language;
    private final CurrentCaller caller;
    private final Answers answers;

    TargetSetsResource(
            Targets targets,
            TargetProgress progress,
            AsOf asOf,
            RequestLanguage language,
            CurrentCaller caller,
            Answers answers) {
        this.targets = targets;
        this.progress = progress;
        this.asOf = asOf;
        this.language = language;
        this.caller = caller;
        this.answers = answers;
    }

    /** Every target set. */
    public record TargetSetList(List<TargetSetView> items, int total) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "All target sets, contradicting ones side by side")
    public Response all(
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofContent(() -> {
            var views = targets.sets(asOf.read(moment).number()).stream()
                    .map(set -> TargetSetView.of(set, language.get()))
                    .toList();
            return new TargetSetList(views, views.size());
        });
    }

    @GET
    @Path("{code}")
    @Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One target set")
    public Response one(
            @PathParam("code") String code,
            @QueryParam(AsOf.NAME) @Parameter(description = AsOf.MEANING) @Nullable String moment,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.ofRecord(
                () -> targets.set(code, asOf.read(moment).number()).orElseThrow(() -> new NotFound("target set", code)),
                this::tag,
                set -> TargetSetView.of(set, language.get()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Record a target set; a code that is taken is a conflict")
    public Response add(TargetSetDraft draft) {
        var set = TargetSetReading.read(draft);
        progress.requireKnown(set);
        var recorded = targets.add(set, caller.get().subject());
        var at = URI.create("/api/v1/target-sets/" + recorded.set().code());
        return answer(Response.created(at), recorded);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            summary =
                    "Replace a target set, as when a draft is adopted; needs If-Match. The version before stays known")
    public Response replace(
            @PathParam("code") String code,
            TargetSetDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match) {
        var set = TargetSetReading.read(draft);
        if (!set.code().equals(code)) {
            throw new Invalid(Violation.at("/code", "not-one-of", code));
        }
        progress.requireKnown(set);
        var recorded = targets.replace(
                set, caller.get().subject(), present -> tag(present).requireMatch(match));
        return answer(Response.ok(), recorded);
    }

    private Response answer(Response.ResponseBuilder response, RecordedSet recorded) {
        return response.header(HttpHeaders.ETAG, tag(recorded).header())
                .entity(TargetSetView.of(recorded, language.get()))
                .build();
    }

    private EntityTag tag(RecordedSet recorded) {
        return EntityTag.strong(recorded.sinceRevision() + "-" + language.get().tag());
    }
}
