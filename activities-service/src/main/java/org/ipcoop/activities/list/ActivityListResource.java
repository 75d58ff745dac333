package org.ipcoop.activities.list;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.activities.activity.ContentJson;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Lists of activities over HTTP, and the feed of their changes. */
@Path("/api/v1/activities")
@Produces({MediaType.APPLICATION_JSON, CsvPreference.CSV})
@Tag(name = "activities", description = "Cooperation actions and their typed results")
public class ActivityListResource {
    private final RequestReader requests;
    private final ActivitySearch search;
    private final ChangeFeed feed;
    private final ContentJson json;
    private final RequestLanguage language;
    private final ActivityCsv table = new ActivityCsv();

    ActivityListResource(
            RequestReader requests,
            ActivitySearch search,
            ChangeFeed feed,
            ContentJson json,
            RequestLanguage language) {
        this.requests = requests;
        this.search = search;
        this.feed = feed;
        this.json = json;
        this.language = language;
    }

    /** Lists activities. */
    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActivities",
            summary = "List activities, or follow their changes",
            description = "Every state is listed unless filtered, retracted ones too. Follow next (or the Link header)"
                    + " until it is absent: no page is cut silently. total is that of the first page.\n\n"
                    + "To follow changes: updatedSince=1970-01-01T00:00:00Z, all pages, then again and again with the"
                    + " last page's highWaterMark as updatedSince. Every activity's latest revision comes, none twice."
                    + " Filter such a feed only by what does not change, like org: what no longer matches is not shown.\n\n"
                    + "With Accept: text/csv the page is a table with the columns of the import templates that it fills, in"
                    + " the language of Accept-Language; it can be imported again. total and highWaterMark are then the"
                    + " headers X-Total-Count and X-High-Water-Mark.")
    public Response list(@BeanParam ListParameters sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        ListRequest request = requests.read(sent, uri);
        Since since = request.since();
        var changes = since == null ? new ChangeFeed.Changes(search.find(request), null) : feed.find(request, since);
        String mark = changes.mark() == null ? null : changes.mark().encode();
        List<JsonNode> items = changes.page().items().stream()
                .map(row -> request.selection().of(json.write(json.read(row.content()))))
                .toList();
        var reply = changes.page().response(uri).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return CsvPreference.of(headers)
                ? asTable(reply, items, changes.page().total(), mark)
                : reply.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new ActivityPage(
                                items, changes.page().total(), changes.page().next(), mark))
                        .build();
    }

    /** What JSON has around the items goes into headers. */
    private Response asTable(
            Response.ResponseBuilder reply, List<JsonNode> items, long total, @Nullable String highWaterMark) {
        reply.type(CsvPreference.CSV + ";charset=UTF-8")
                .entity(table.of(items, language.get()))
                .header("X-Total-Count", total)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"activities.csv\"");
        return highWaterMark == null
                ? reply.build()
                : reply.header("X-High-Water-Mark", highWaterMark).build();
    }
}
