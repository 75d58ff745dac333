package org.ipcoop.activities.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.ContentJson;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Lists of activities over HTTP, and the feed of their changes. */
@Path("/api/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "activities", description = "Cooperation actions and their typed results")
public class ActivityListResource {
    private final RequestReader requests;
    private final ActivitySearch search;
    private final ChangeFeed feed;
    private final ContentJson json;

    ActivityListResource(RequestReader requests, ActivitySearch search, ChangeFeed feed, ContentJson json) {
        this.requests = requests;
        this.search = search;
        this.feed = feed;
        this.json = json;
    }

    /** Lists activities. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActivities",
            summary = "List activities, or follow their changes",
            description =
                    "Every state is listed unless filtered, retracted ones too. Follow next (or the Link header)"
                            + " until it is absent: no page is cut silently. total is that of the first page.\n\n"
                            + "To follow changes: updatedSince=1970-01-01T00:00:00Z, all pages, then again and again with the"
                            + " last page's highWaterMark as updatedSince. Every activity's latest revision comes, none twice."
                            + " Filter such a feed only by what does not change, like org: what no longer matches is not shown.")
    public Response list(@BeanParam ListParameters sent, @Context UriInfo uri) {
        ListRequest request = requests.read(sent, uri);
        Since since = request.since();
        if (since == null) {
            return reply(search.find(request), null, request, uri);
        }
        var changes = feed.find(request, since);
        return reply(changes.page(), changes.mark(), request, uri);
    }

    private Response reply(Page<ListedRow> page, @Nullable Mark mark, ListRequest request, UriInfo uri) {
        var items = page.items().stream()
                .map(row -> request.selection().of(json.write(json.read(row.content()))))
                .toList();
        String highWaterMark = mark == null ? null : mark.encode();
        return page.response(uri)
                .entity(new ActivityPage(List.copyOf(items), page.total(), page.next(), highWaterMark))
                .build();
    }
}
