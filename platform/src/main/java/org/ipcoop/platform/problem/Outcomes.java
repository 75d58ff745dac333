package org.ipcoop.platform.problem;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ipcoop.platform.problem.DomainException.BodyUnreadable;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.ipcoop.platform.problem.DomainException.InProgress;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.DomainException.PreconditionFailed;
import org.ipcoop.platform.problem.DomainException.PreconditionRequired;
import org.ipcoop.platform.problem.DomainException.RateLimited;
import org.ipcoop.platform.problem.DomainException.TooLarge;
import org.ipcoop.platform.problem.DomainException.Unavailable;
import org.ipcoop.platform.problem.DomainException.Unprocessable;
import org.ipcoop.platform.problem.DomainException.UnsupportedCoding;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what a failure means. Looks through wrappers (transactions, JSON binding, parameter conversion)
 * for the first cause that says something to a client; what says nothing is internal.
 */
final class Outcomes {
    private static final List<String> KEPT_HEADERS = List.of("Allow", "Retry-After", "Accept", "Accept-Patch");

    private Outcomes() {}

    static Outcome of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            Outcome found = telling(cause);
            if (found != null) {
                return found;
            }
        }
        for (Throwable cause : chain) {
            if (cause instanceof WebApplicationException web) {
                return ofResponse(web.getResponse());
            }
        }
        return ofStatus(500);
    }

    static Outcome ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return type == ProblemType.UNAUTHORIZED ? unauthorized(false) : Outcome.of(type, type.slug());
    }

    private static @Nullable Outcome telling(Throwable cause) {
        return switch (cause) {
            case DomainException domain -> ofDomain(domain);
            case MismatchedInputException mismatch -> JsonOutcomes.of(mismatch);
            case StreamReadException malformed -> JsonOutcomes.of(malformed);
            case CharConversionException notText -> JsonOutcomes.notText();
            case AuthenticationException invalidToken -> unauthorized(true);
            case UnauthorizedException noToken -> unauthorized(false);
            case ForbiddenException forbidden -> ofStatus(403);
            case HttpException http -> ofStatus(http.getStatusCode());
            default ->
                Outages.isOutage(cause)
                        ? Outcome.of(ProblemType.UNAVAILABLE, "unavailable").withHeaders(Map.of("Retry-After", "5"))
                        : null;
        };
    }

    private static Outcome ofDomain(DomainException domain) {
        Outcome base = Outcome.of(domain.type(), domain.code(), domain.args().toArray());
        return switch (domain) {
            case Invalid invalid -> base.withViolations(invalid.violations());
            case Conflict conflict -> base.withMembers(conflict.members());
            case Unavailable unavailable -> base.withHeaders(retryAfter(unavailable.retryAfter()));
            case InProgress running -> base.withHeaders(retryAfter(running.retryAfter()));
            case RateLimited limited -> base.withHeaders(Map.of("Retry-After", Long.toString(limited.seconds())));
            case PreconditionFailed stale ->
                stale.current() == null ? base : base.withHeaders(Map.of("ETag", stale.current()));
            case NotFound n -> base;
            case Unprocessable u -> base;
            case PreconditionRequired p -> base;
            case Forbidden forbidden -> base.withMembers(forbidden.members());
            case TooLarge large -> base.withMembers(Map.of("maximumBytes", large.maximum()));
            case BodyUnreadable b -> base;
            case UnsupportedCoding u -> base.withHeaders(Map.of("Accept-Encoding", "identity"));
        };
    }

    private static Map<String, String> retryAfter(Duration pause) {
        return Map.of("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    private static Outcome unauthorized(boolean invalidToken) {
        String challenge = invalidToken ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Outcome.of(ProblemType.UNAUTHORIZED, invalidToken ? "unauthorized.invalid-token" : "unauthorized")
                .withHeaders(Map.of("WWW-Authenticate", challenge));
    }

    private static Outcome ofResponse(Response response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        Outcome outcome = ofStatus(response.getStatus());
        headers.putAll(outcome.headers());
        return outcome.withHeaders(headers);
    }

    /** The failure, its causes and what they suppressed (a transaction manager hides the database's word there). */
    private static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        collect(failure, seen, chain);
        return chain;
    }

    private static void collect(@Nullable Throwable failure, Set<Throwable> seen, List<Throwable> chain) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        chain.add(failure);
        collect(failure.getCause(), seen, chain);
        for (Throwable suppressed : failure.getSuppressed()) {
            collect(suppressed, seen, chain);
        }
    }
}
