package org.ipcoop.platform.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list: {@code {items, total, next}}; {@code next} is absent on the last page. */
public record Page<T>(List<T> items, long total, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of {@code limit} rows out of {@code limit + 1} that were read: one row too many is how a query learns that there
     * are more.
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, long total, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, total, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, total, cursor.apply(items.getLast()).encode());
    }

    /** A list so short that it always comes whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size(), null);
    }

    /** A 200 with the page and, where there is more, its {@link #link}. */
    public Response.ResponseBuilder response(UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(this);
        if (next != null) {
            response.header("Link", link(uri, next));
        }
        return response;
    }

    /** What {@code Link} says of the page behind this one: {@code <…>; rel="next"}, relative so that it survives proxies. */
    public static String link(UriInfo uri, String next) {
        var target =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"next\"";
    }
}
