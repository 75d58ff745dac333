package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.json.MergePatch;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Activities over HTTP: create, read, replace. */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities", description = "Cooperation actions and their typed results")
public class ActivityResource {
    private final ActivityRegister register;
    private final ActivityChanges changes;
    private final ActivityStore store;
    private final Replies replies;
    private final CurrentCaller caller;

    ActivityResource(
            ActivityRegister register,
            ActivityChanges changes,
            ActivityStore store,
            Replies replies,
            CurrentCaller caller) {
        this.register = register;
        this.changes = changes;
        this.store = store;
        this.replies = replies;
        this.caller = caller;
    }

    /** Takes a new activity. */
    @POST
    @RolesAllowed({Roles.REPORTER, Roles.STEWARD})
    @Operation(
            operationId = "createActivity",
            summary = "Record a cooperation action",
            description = "In state DRAFT (default), PLANNED, ONGOING or COMPLETED. Safe to repeat: with the same"
                    + " Idempotency-Key and body the first reply comes again, for 24 hours at least; with an id of the client's choice and the"
                    + " same content the activity there is answered with 200.")
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, ObjectNode body) {
        return replies.of(register.create(caller.get(), idempotencyKey, body));
    }

    /** One activity. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActivity", summary = "One activity, as its latest revision left it")
    public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var activity = store.find(id).orElseThrow(() -> new NotFound("activity", id));
        return replies.unlessKnown(activity, ifNoneMatch);
    }

    /** Replaces the content. */
    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.REPORTER, Roles.STEWARD})
    @Operation(
            operationId = "replaceActivity",
            summary = "Replace the content of an activity",
            description = "Needs If-Match. Of a COMPLETED or VERIFIED activity this is a correction: it needs a reason,"
                    + " keeps the state and counts in the period of the activity's own actual end. The state is"
                    + " changed by the transitions only.")
    public Response replace(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ObjectNode body) {
        return replies.of(changes.replace(caller.get(), id, ifMatch, body));
    }

    /** Changes single members. */
    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.REPORTER, Roles.STEWARD})
    @Operation(
            operationId = "patchActivity",
            summary = "Change single members of an activity",
            description = "JSON Merge Patch (RFC 7396): members sent replace those there, null removes one, arrays are"
                    + " replaced whole. Needs If-Match. The same rules as for PUT: of a COMPLETED or VERIFIED activity it"
                    + " is a correction and the patch carries a reason. A patch that changes nothing makes no revision,"
                    + " needs no reason, and is answered with the activity as it is.")
    public Response patch(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ObjectNode patch) {
        return replies.of(changes.patch(caller.get(), id, ifMatch, patch));
    }
}
