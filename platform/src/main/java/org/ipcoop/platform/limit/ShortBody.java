package org.ipcoop.platform.limit;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;

/**
 * Receives short bodies whole before a worker takes the request. A worker that waits for a few bytes costs more than reading
 * them, and slow clients could occupy all workers. Longer bodies, and those of unknown length, are streamed.
 */
class ShortBody {
    /** After the token has been looked at, before the resources. */
    private static final int PRIORITY = 10;

    private final long readTimeout;

    ShortBody(VertxHttpConfig http) {
        this.readTimeout = http.readTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, PRIORITY);
    }

    private void receive(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!isShort(request)) {
            exchange.next();
            return;
        }
        long timer = exchange.vertx()
                .setTimer(readTimeout, late -> request.connection().close());
        request.body().onComplete(body -> {
            exchange.vertx().cancelTimer(timer);
            if (body.succeeded()) {
                ((RoutingContextInternal) exchange).setBody(body.result());
                exchange.next();
            }
        });
        request.resume();
    }

    /** Resources pause every request, which one of HTTP/2 refuses once it is read. Who asks to go on has to be told so first. */
    private static boolean isShort(HttpServerRequest request) {
        long length = UnreadBody.announced(request.getHeader("Content-Length"));
        return length > 0
                && length <= UnreadBody.SHORT
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains("Expect");
    }
}
