package org.ipcoop.activities.activity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.platform.http.EntityTag;
import org.jspecify.annotations.Nullable;

/** Every reply that is one activity: its JSON and, as the ETag, its revision. */
@Singleton
class Replies {
    private final ContentJson json;

    Replies(ContentJson json) {
        this.json = json;
    }

    Response of(Activity activity) {
        return with(Response.ok(), activity, json.text(activity)).build();
    }

    /** 201 where it is new, with its address either way. */
    Response of(Written written) {
        URI address = URI.create("/api/v1/activities/" + written.activity().id());
        var status =
                written.created() ? Response.created(address) : Response.ok().location(address);
        return with(status, written.activity(), written.json()).build();
    }

    /** 304 where the client has this revision. */
    Response unlessKnown(Activity activity, @Nullable String ifNoneMatch) {
        return EntityTag.ofRevision(activity.revision()).answer(ifNoneMatch, () -> json.write(activity));
    }

    private static Response.ResponseBuilder with(Response.ResponseBuilder reply, Activity activity, String json) {
        return reply.header(
                        HttpHeaders.ETAG,
                        EntityTag.ofRevision(activity.revision()).header())
                .entity(json);
    }
}
