package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The history of an activity: who did what, when and why, and what it looked like afterwards. */
@Path("/api/v1/activities/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "revisions", description = "The history of an activity")
public class RevisionResource {
    private final ActivityStore store;
    private final ContentJson json;

    RevisionResource(ActivityStore store, ContentJson json) {
        this.store = store;
        this.json = json;
    }

    /** Who did it: the subject of the token and its organisation. */
    @Schema(name = "RevisionAuthor")
    public record By(String subject, @Nullable String organisation) {}

    /** One change; {@code snapshot} only where one revision is asked for. */
    public record Revision(
            int revision,
            Action action,
            By by,
            Instant at,
            @Nullable String reason,

            @Schema(ref = "#/components/schemas/Activity") @Nullable
            ObjectNode snapshot) {}

    /** All changes, the first one first. */
    @GET
    @Operation(operationId = "listRevisions", summary = "Every change of an activity, oldest first, without snapshots")
    public Page<Revision> list(@PathParam("id") UUID id) {
        List<RevisionEntity> rows = store.revisions(id);
        if (rows.isEmpty()) {
            throw new NotFound("activity", id);
        }
        return Page.whole(rows.stream().map(row -> view(row, null)).toList());
    }

    /** One change with the activity as it was then. */
    @GET
    @Path("{revision}")
    @Operation(operationId = "getRevision", summary = "One change, with the activity as it left it")
    public Revision get(@PathParam("id") UUID id, @PathParam("revision") Integer revision) {
        return store.revision(id, revision)
                .map(row -> view(row, json.write(json.read(row.snapshot))))
                .orElseThrow(() -> new NotFound("revision", id + "/" + revision));
    }

    private static Revision view(RevisionEntity row, @Nullable ObjectNode snapshot) {
        return new Revision(
                row.revision, row.action, new By(row.subject, row.organisation), row.recordedAt, row.reason, snapshot);
    }
}
