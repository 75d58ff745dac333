package org.ipcoop.indicators.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The target sets over HTTP. A set is recorded once and never changed, so its entity tag is its language. */
@Path("/api/v1/target-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "Policy targets and how far they are reached")
public class TargetSetsResource {

    private final Targets targets;
    private final RequestLanguage language;
    private final CurrentCaller caller;

    TargetSetsResource(Targets targets, RequestLanguage language, CurrentCaller caller) {
        this.targets = targets;
        this.language = language;
        this.caller = caller;
    }

    /** Every target set. */
    public record TargetSetList(List<TargetSetView> items, int total) {}

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(summary = "All target sets, contradicting ones side by side")
    public Response all(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var sets = targets.sets();
        var tag = EntityTag.weak(sets.size() + "-" + language.get().tag());
        var views =
                sets.stream().map(set -> TargetSetView.of(set, language.get())).toList();
        return tag.answer(known, () -> new TargetSetList(views, views.size()));
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.READER)
    @Operation(summary = "One target set")
    public Response one(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var set = targets.set(code).orElseThrow(() -> new NotFound("target set", code));
        return EntityTag.weak(language.get().tag()).answer(known, () -> TargetSetView.of(set, language.get()));
    }

    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(summary = "Record a target set; a code that is taken is a conflict")
    public Response add(TargetSetDraft draft) {
        var set = TargetSetReading.read(draft);
        targets.add(set, caller.get().subject());
        return Response.created(URI.create("/api/v1/target-sets/" + set.code()))
                .header(HttpHeaders.ETAG, EntityTag.weak(language.get().tag()).header())
                .entity(TargetSetView.of(set, language.get()))
                .build();
    }
}
