package org.ipcoop.activities.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Merging duplicates over HTTP. */
@Path("/api/v1/organisations/{code}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class MergeResource {
    private final OrganisationMerge merge;
    private final CurrentCaller caller;

    MergeResource(OrganisationMerge merge, CurrentCaller caller) {
        this.merge = merge;
        this.caller = caller;
    }

    /** Merges it into another one. */
    @POST
    @RolesAllowed(Roles.STEWARD)
    @Operation(
            operationId = "mergeOrganisation",
            summary = "Merge a duplicate into the organisation it really is",
            description =
                    "Stewards only; cannot be undone. Every activity that reports under the duplicate or names it gets"
                            + " a new revision that names the survivor, and is published like any correction. The duplicate stays"
                            + " readable with mergedInto; new reports that name it are refused. Where both have an activity with"
                            + " the same externalId nothing is changed (409, clashes). dryRun answers what would be done.")
    @APIResponse(
            responseCode = "200",
            description = "What was done, or would be",
            content = @Content(schema = @Schema(implementation = OrganisationMerge.Report.class)))
    public OrganisationMerge.Report merge(
            @PathParam("code") String code,
            @QueryParam("dryRun") @Parameter(description = "Tell only what would be done", example = "true") @Nullable
                    Boolean dryRun,
            OrganisationMerge.Order order) {
        return merge.merge(caller.get(), code, order, dryRun != null && dryRun);
    }
}
