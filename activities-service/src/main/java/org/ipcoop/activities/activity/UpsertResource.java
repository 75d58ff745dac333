package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.json.MergePatch;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Activities by the reporting organisation's own key, for clients that keep their own records. */
@Path("/api/v1/organisations/{org}/activities/{externalId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
public class UpsertResource {
    private final ActivityUpsert upsert;
    private final ActivityStore store;
    private final Replies replies;
    private final CurrentCaller caller;

    UpsertResource(ActivityUpsert upsert, ActivityStore store, Replies replies, CurrentCaller caller) {
        this.upsert = upsert;
        this.store = store;
        this.replies = replies;
        this.caller = caller;
    }

    /** One activity by its key. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActivityByExternalId", summary = "One activity by the organisation's own key")
    public Response get(
            @PathParam("org") String org,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var activity = store.findId(new ExternalKey(org, externalId))
                .flatMap(store::find)
                .orElseThrow(() -> new NotFound("activity", org + "/" + externalId));
        return replies.unlessKnown(activity, ifNoneMatch);
    }

    /** Creates or replaces it. */
    @PUT
    @RolesAllowed({Roles.REPORTER, Roles.STEWARD})
    @Operation(
            operationId = "upsertActivity",
            summary = "Create or replace an activity by the organisation's own key",
            description =
                    "201 where it is new, else 200. Without a difference nothing changes: no revision, no event."
                            + " If-Match is honoured when sent, and If-None-Match: * creates only. reportingOrganisation and externalId may be left out.")
    public Response put(
            @PathParam("org") String org,
            @PathParam("externalId") String externalId,
            @BeanParam WriteConditions conditions,
            ObjectNode body) {
        return replies.of(upsert.put(caller.get(), new ExternalKey(org, externalId), conditions, body));
    }

    /** Changes single members. */
    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.REPORTER, Roles.STEWARD})
    @Operation(
            operationId = "patchActivityByExternalId",
            summary = "Change single members of an activity by the organisation's own key",
            description = "As PATCH /activities/{id}. It never creates.")
    public Response patch(
            @PathParam("org") String org,
            @PathParam("externalId") String externalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ObjectNode patch) {
        return replies.of(upsert.patch(caller.get(), new ExternalKey(org, externalId), ifMatch, patch));
    }
}
