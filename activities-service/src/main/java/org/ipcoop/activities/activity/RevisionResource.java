package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Freshness;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The history of an activity: who did what, when and why, what it looked like afterwards, and what differs. */
@Path("/api/v1/activities/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "revisions", description = "The history of an activity")
public class RevisionResource {
    private final History history;

    RevisionResource(History history) {
        this.history = history;
    }

    /** Who did it: the subject of the token and its organisation. */
    @Schema(name = "RevisionAuthor")
    public record By(String subject, @Nullable String organisation) {}

    /** One change; {@code changed} in the list only, {@code snapshot} only where one revision is asked for. */
    public record Revision(
            int revision,
            Action action,
            By by,
            Instant at,
            @Nullable String reason,

            @Schema(description = "Pointers of the members changed, a list as a whole; absent in the first revision")
            @Nullable
            List<String> changed,

            @Schema(ref = "#/components/schemas/Activity") @Nullable
            ObjectNode snapshot) {

        static Revision of(RevisionEntity row, @Nullable List<String> changed, @Nullable ObjectNode snapshot) {
            By by = new By(row.subject, row.organisation);
            return new Revision(row.revision, row.action, by, row.recordedAt, row.reason, changed, snapshot);
        }
    }

    /** What leads from one revision to the other. */
    @Schema(name = "RevisionDifference")
    public record FromTo(int from, int to, List<Difference.Change> changes) {}

    /** For the description only. */
    @Schema(name = "RevisionPage")
    record RevisionPage(
            List<Revision> items, long total, @Nullable String next) {}

    /** All changes, the first one first. */
    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "Every change of an activity, oldest first, without snapshots",
            description = "Each says which members it changed. Follow next (or the Link header) until it is absent.")
    @APIResponse(
            responseCode = "200",
            description = "One page, and a Link to the next",
            content = @Content(schema = @Schema(implementation = RevisionPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Parameter(description = "Page size, 1 to 200; 50 by default") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @Context UriInfo uri) {
        Page<History.Entry> page = history.list(id, History.request(limit, cursor));
        List<Revision> items = page.items().stream()
                .map(entry -> Revision.of(entry.row(), entry.changed(), null))
                .toList();
        return new Page<>(items, page.total(), page.next()).response(uri).build();
    }

    /** One change with the activity as it was then. */
    @GET
    @Path("{revision}")
    @Operation(
            operationId = "getRevision",
            summary = "One change, with the activity as it left it",
            description = "Never changes: clients may keep it for good.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = Revision.class)))
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("revision") Integer revision,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        RevisionEntity row =
                history.find(id, revision).orElseThrow(() -> new NotFound("revision", id + "/" + revision));
        return EntityTag.ofRevision(revision)
                .answer(ifNoneMatch, Freshness.IMMUTABLE, () -> Revision.of(row, null, history.whole(row)));
    }

    /** What a revision changed. */
    @GET
    @Path("{revision}/difference")
    @Operation(
            operationId = "compareRevisions",
            summary = "What differs between two revisions, member by member",
            description =
                    "By default from the revision before; from may also be a later one, and 0 is the activity before"
                            + " it was recorded. Numbers are compared by value, elements of lists by what they are about:"
                            + " locations by province, organisations by code or name, evidence by address, filings by right and"
                            + " route. The changes, made in their order to the earlier state, give the later one.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = FromTo.class)))
    public Response difference(
            @PathParam("id") UUID id,
            @PathParam("revision") Integer revision,
            @QueryParam("from") @Parameter(description = "Revision to compare with", example = "1") @Nullable
                    Integer from,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        int earlier = from == null ? Math.max(0, revision - 1) : from;
        if (earlier < 0) {
            throw new Invalid(Violation.parameter("from", "minimum", 0));
        }
        FromTo changes = new FromTo(earlier, revision, history.difference(id, earlier, revision));
        return EntityTag.strong(earlier + "-" + revision).answer(ifNoneMatch, Freshness.IMMUTABLE, () -> changes);
    }
}
