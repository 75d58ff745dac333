package org.ipcoop.indicators.stream;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ipcoop.platform.security.Roles;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** The stream of changes over HTTP, as server-sent events. */
@Path("/api/v1/stream")
@Tag(name = "Stream", description = "What has changed, as it changes")
class StreamResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final long RECONNECT_MILLIS = 2_000;

    /** Where the OIDC extension keeps when the token expires, in seconds of the epoch. */
    private static final String EXPIRES = "quarkus.identity.expire-time";

    private final Clients clients;
    private final StreamSettings settings;
    private final SecurityIdentity identity;

    StreamResource(Clients clients, StreamSettings settings, SecurityIdentity identity) {
        this.clients = clients;
        this.settings = settings;
        this.identity = identity;
    }

    @GET
    @Blocking
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "followChanges",
            summary = "Server-sent events: which indicators have changed",
            description =
                    "The id of every event is the data revision. The first event is `current`, or after a reconnect with "
                            + "`Last-Event-ID` one `changed` that names all that was missed (`reset`: that is not known any more, read "
                            + "everything again). Then one `changed` for every change; several in short time become one. A line that "
                            + "begins with a colon keeps the connection alive. The stream ends when the token expires, and when the "
                            + "client doesn't take what is sent: connect again.")
    @APIResponse(
            responseCode = "200",
            description = "Events as long as the client stays",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "changed",
                                            value =
                                                    "event: changed\nid: 52\ndata: {\"dataRevision\":52,\"knownAt\":\"2026-11-20T03:00:00.123456Z\","
                                                            + "\"everything\":false,\"indicators\":[\"IPC-26\",\"IPC-27\"]}\n\n")))
    public Multi<OutboundSseEvent> follow(
            @HeaderParam(LAST_EVENT_ID)
                    @Parameter(description = "The id of the last event received; browsers send it by themselves")
                    @Nullable
                    Long lastTold,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        Multi<OutboundSseEvent> told = clients.join(lastTold, () -> hangUp(request))
                .map(event -> sse.newEventBuilder()
                        .name(event.name().word())
                        .id(Long.toString(event.id()))
                        .reconnectDelay(RECONNECT_MILLIS)
                        .data(String.class, event.data())
                        .build());
        Multi<OutboundSseEvent> alive = Multi.createFrom()
                .ticks()
                .every(settings.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        return untilTokenExpires(Multi.createBy().merging().withRequests(1).streams(told, alive));
    }

    /** Closing the connection itself would wait until the client has taken everything, which it just doesn't. */
    private static void hangUp(HttpServerRequest request) {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        } else {
            request.connection().close();
        }
    }

    private Multi<OutboundSseEvent> untilTokenExpires(Multi<OutboundSseEvent> events) {
        if (!(identity.getAttribute(EXPIRES) instanceof Number seconds)) {
            return events;
        }
        Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(seconds.longValue()));
        return left.isPositive()
                ? events.select().first(left)
                : Multi.createFrom().empty();
    }
}
