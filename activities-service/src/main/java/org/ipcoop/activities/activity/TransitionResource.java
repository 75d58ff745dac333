package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.platform.json.OptionalBody;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The moves of an activity from state to state. A move its state does not allow is a 409 that names those it does. */
@Path("/api/v1/activities/{id}")
@Produces(MediaType.APPLICATION_JSON)
// Said, so that a move without a body needs no Content-Type either.
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REPORTER, Roles.STEWARD, Roles.VERIFIER})
@Tag(
        name = "transitions",
        description = "From state to state. If-Match is honoured when sent; a body may carry a reason")
public class TransitionResource {
    private final ActivityChanges changes;
    private final Replies replies;
    private final CurrentCaller caller;

    TransitionResource(ActivityChanges changes, Replies replies, CurrentCaller caller) {
        this.changes = changes;
        this.replies = replies;
        this.caller = caller;
    }

    @POST
    @Path("plan")
    @Operation(operationId = "planActivity", summary = "DRAFT → PLANNED")
    public Response plan(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.PLAN, ifMatch, body);
    }

    @POST
    @Path("start")
    @Operation(operationId = "startActivity", summary = "DRAFT, PLANNED → ONGOING; the body may carry actual")
    public Response start(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.START, ifMatch, body);
    }

    @POST
    @Path("suspend")
    @Operation(operationId = "suspendActivity", summary = "ONGOING → SUSPENDED")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.SUSPEND, ifMatch, body);
    }

    @POST
    @Path("resume")
    @Operation(operationId = "resumeActivity", summary = "SUSPENDED → ONGOING")
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.RESUME, ifMatch, body);
    }

    @POST
    @Path("complete")
    @Operation(
            operationId = "completeActivity",
            summary = "DRAFT, PLANNED, ONGOING → COMPLETED",
            description = "Needs a result and an actual end not in the future; the body may bring them: actual, result,"
                    + " outcomes, qualifiers, evidence, budget. From now on the activity counts in the indicators.")
    public Response complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.COMPLETE, ifMatch, body);
    }

    @POST
    @Path("return")
    @Operation(
            operationId = "returnActivity",
            summary = "COMPLETED → ONGOING, sent back with a reason",
            description =
                    "By a verifier, or by those who may change the activity. It stops counting until completed again.")
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.RETURN, ifMatch, body);
    }

    @POST
    @Path("verify")
    @Operation(
            operationId = "verifyActivity",
            summary = "COMPLETED → VERIFIED",
            description = "By a verifier who wrote none of its content. The activity needs evidence.")
    public Response verify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.VERIFY, ifMatch, body);
    }

    @POST
    @Path("cancel")
    @Operation(operationId = "cancelActivity", summary = "DRAFT, PLANNED, ONGOING, SUSPENDED → CANCELLED, for good")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.CANCEL, ifMatch, body);
    }

    @POST
    @Path("retract")
    @Operation(
            operationId = "retractActivity",
            summary = "COMPLETED, VERIFIED → RETRACTED, for good, with a reason",
            description = "The activity stays readable, and no longer counts in any indicator.")
    public Response retract(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ObjectNode body) {
        return move(id, Transition.RETRACT, ifMatch, body);
    }

    private Response move(UUID id, Transition transition, @Nullable String ifMatch, @Nullable ObjectNode body) {
        return replies.of(changes.move(caller.get(), id, transition, ifMatch, body));
    }
}
