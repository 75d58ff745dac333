package org.ipcoop.platform.limit;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges whose answer came before the whole body had. The rest is thrown away unread; a client that hasn't stopped
 * sending after a moment loses the connection. It isn't closed at once, since a client that still sends would then see a broken
 * connection instead of the answer. A short rest is read to its end, and the connection serves the next request.
 */
public final class UnreadBody {
    private static final long LINGER_MILLIS = 1_000;
    private static final long LINGER_BYTES = 4 << 20;
    /** A body as short as this has been received before anybody can refuse it. */
    static final long SHORT = 64 << 10;

    private UnreadBody() {}

    /** Looks after the request once it is answered. To be called before anything reads the body. */
    public static void watch(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.version() != HttpVersion.HTTP_2 && mayBeLong(request)) {
            Context loop = Vertx.currentContext();
            exchange.addEndHandler(answered -> loop.runOnContext(now -> discard(exchange.vertx(), request)));
        }
    }

    private static boolean mayBeLong(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || announced(request.getHeader("Content-Length")) > SHORT;
    }

    /** The length a header announces; 0 where it announces none. */
    public static long announced(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void discard(Vertx vertx, HttpServerRequest request) {
        boolean closes = "close".equals(request.response().headers().get("Connection"));
        if (request.isEnded()) {
            if (closes) {
                request.connection().close();
            }
            return;
        }
        long until = request.bytesRead() + LINGER_BYTES;
        long timer = vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
        request.handler(rest -> {
            if (request.bytesRead() > until) {
                request.connection().close();
            }
        });
        request.endHandler(whole -> {
            vertx.cancelTimer(timer);
            if (closes) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
