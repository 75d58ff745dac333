package org.ipcoop.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.platform.limit.LimitSettings;
import org.ipcoop.platform.limit.UnreadBody;
import org.jspecify.annotations.Nullable;

/**
 * Judges a request by its head, before anything is read or asked. What is beyond even the server's own limits never gets here:
 * it is refused with the same status and no body, and its connection is closed.
 */
@ApplicationScoped
class RequestHead {
    private final long longestUri;
    private final long mostHeaders;
    private final long maxBody;
    private final List<String> guarded;

    RequestHead(
            LimitSettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "quarkus.http.auth.permission.metrics.paths") Optional<List<String>> guarded) {
        this.longestUri = settings.uri().asLongValue();
        this.mostHeaders = settings.headers().asLongValue();
        this.maxBody = maxBody.asLongValue();
        this.guarded = guarded.orElse(List.of());
    }

    @Nullable
    Outcome refusal(HttpServerRequest request) {
        if (request.uri().length() > longestUri) {
            return large(ProblemType.URI_TOO_LONG, "maximumCharacters", longestUri);
        }
        // Text with NUL, which no parameter needs, would be refused only by the database.
        if (request.uri().contains("%00")) {
            return Outcome.of(ProblemType.BAD_REQUEST, "bad-request.nul");
        }
        if (size(request) > mostHeaders) {
            return large(ProblemType.HEADERS_TOO_LARGE, "maximumCharacters", mostHeaders);
        }
        // What is guarded by configuration would be refused with an empty 401.
        if (guarded.contains(request.path()) && !bearsToken(request.getHeader("Authorization"))) {
            return Outcomes.ofStatus(401);
        }
        // The server itself would answer with an empty 413.
        return UnreadBody.announced(request.getHeader("Content-Length")) > maxBody
                ? large(ProblemType.PAYLOAD_TOO_LARGE, "maximumBytes", maxBody)
                        .withHeaders(Map.of("Connection", "close"))
                : null;
    }

    private static boolean bearsToken(@Nullable String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                && !authorization.substring(7).isBlank();
    }

    private static Outcome large(ProblemType type, String member, long maximum) {
        return Outcome.of(type, type.slug(), maximum).withMembers(Map.of(member, maximum));
    }

    private static long size(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
