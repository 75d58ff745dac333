package org.ipcoop.platform.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one root of everything a feature can refuse. Closed on purpose: the mapping to HTTP covers every kind and the compiler
 * checks that it does. {@code code} names the detail text ({@code detail.<code>} in the message bundles).
 */
public abstract sealed class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String code;
    private final transient List<Object> args;

    private DomainException(ProblemType type, String code, Object... args) {
        super(code + Arrays.toString(args), null, false, false);
        this.type = type;
        this.code = code;
        this.args = List.of(args);
    }

    /** What a client sees as {@code type}, {@code title} and {@code status}. */
    public ProblemType type() {
        return type;
    }

    /** The key of the detail text. */
    public String code() {
        return code;
    }

    /** What to put into the detail text. */
    public List<Object> args() {
        return args;
    }

    /** 404: the thing of that kind and id isn't there, or isn't there for this caller. */
    public static final class NotFound extends DomainException {
        private static final long serialVersionUID = 1L;

        /** {@code new NotFound("activity", id)}; the bundles say the kind in both languages, as {@code term.activity}. */
        public NotFound(String kind, Object id) {
            super(ProblemType.NOT_FOUND, "not-found.resource", new Term(kind), id);
        }
    }

    /** 400: what was sent breaks rules; all of them at once. */
    public static final class Invalid extends DomainException {
        private static final long serialVersionUID = 1L;
        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super(ProblemType.VALIDATION, "validation", violations.size());
            this.violations = List.copyOf(violations);
        }

        public Invalid(Violation... violations) {
            this(List.of(violations));
        }

        /** What is wrong, in the order found. */
        public List<Violation> violations() {
            return violations;
        }
    }

    /** 409: the request contradicts the state; {@code members} are added to the problem, such as {@code allowedTransitions}. */
    public static final class Conflict extends DomainException {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> members;

        public Conflict(String code, Map<String, Object> members, Object... args) {
            super(ProblemType.CONFLICT, code, args);
            this.members = Map.copyOf(members);
        }

        /** Extension members of the problem. */
        public Map<String, Object> members() {
            return members;
        }
    }

    /** 409: a first request with the same key is still at work; its reply is there after {@code retryAfter}. */
    public static final class InProgress extends DomainException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public InProgress(Duration retryAfter) {
            super(ProblemType.REQUEST_IN_PROGRESS, "request-in-progress");
            this.retryAfter = retryAfter;
        }

        /** The value of Retry-After. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** 422: well formed, understood, and still can't be done. */
    public static final class Unprocessable extends DomainException {
        private static final long serialVersionUID = 1L;

        public Unprocessable(String code, Object... args) {
            super(ProblemType.UNPROCESSABLE, code, args);
        }
    }

    /** 428: the change needs an If-Match header. */
    public static final class PreconditionRequired extends DomainException {
        private static final long serialVersionUID = 1L;

        public PreconditionRequired() {
            super(ProblemType.PRECONDITION_REQUIRED, "precondition-required");
        }
    }

    /** 412: the caller's copy is stale; the entity tag now is {@code current}, {@code null} where nothing is there. */
    public static final class PreconditionFailed extends DomainException {
        private static final long serialVersionUID = 1L;
        private final @Nullable String current;

        public PreconditionFailed(String current) {
            super(ProblemType.PRECONDITION_FAILED, "precondition-failed", current);
            this.current = current;
        }

        private PreconditionFailed() {
            super(ProblemType.PRECONDITION_FAILED, "precondition-failed.absent");
            this.current = null;
        }

        /** The change was asked for on condition that the record is there, and it isn't. */
        public static PreconditionFailed absent() {
            return new PreconditionFailed();
        }

        /** The value of ETag. */
        public @Nullable String current() {
            return current;
        }
    }

    /** 403: known caller, not allowed; the code says why and {@code members} what would be. */
    public static final class Forbidden extends DomainException {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, Object> members;

        public Forbidden(String code, Object... args) {
            this(Map.of(), code, args);
        }

        private Forbidden(Map<String, Object> members, String code, Object... args) {
            super(ProblemType.FORBIDDEN, code, args);
            this.members = members;
        }

        /** The caller has none of these roles. */
        public static Forbidden withoutRole(String... anyOf) {
            return new Forbidden(Map.of("requiredRoles", List.of(anyOf)), "forbidden.roles", String.join(", ", anyOf));
        }

        /** The caller is of another organisation than the one concerned. */
        public static Forbidden ofOrganisation(String own, String concerned) {
            return new Forbidden(
                    Map.of("organisation", own, "requiredOrganisation", concerned),
                    "forbidden.organisation",
                    own,
                    concerned);
        }

        /** Extension members of the problem. */
        public Map<String, Object> members() {
            return members;
        }
    }

    /** 413: more than is taken at once; {@code maximum} is how many bytes are. */
    public static final class TooLarge extends DomainException {
        private static final long serialVersionUID = 1L;
        private final long maximum;

        public TooLarge(String code, long maximum) {
            super(ProblemType.PAYLOAD_TOO_LARGE, code, maximum);
            this.maximum = maximum;
        }

        /** The most bytes that are taken. */
        public long maximum() {
            return maximum;
        }
    }

    /** 415: a body coded in a way nobody here decodes. */
    public static final class UnsupportedCoding extends DomainException {
        private static final long serialVersionUID = 1L;

        /** {@code kind} is {@code content-encoding} or {@code charset}. */
        public UnsupportedCoding(String kind, String coding) {
            super(ProblemType.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type." + kind, coding);
        }
    }

    /** 400: the body broke off or stopped coming; the client is at the other end of it, or gone. */
    public static final class BodyUnreadable extends DomainException {
        private static final long serialVersionUID = 1L;

        public BodyUnreadable() {
            super(ProblemType.BAD_REQUEST, "body-unreadable");
        }
    }

    /** 429: this caller has spent its budget; {@code seconds} is when it has something again. */
    public static final class RateLimited extends DomainException {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        public RateLimited(String budget, int perMinute, long seconds) {
            super(ProblemType.RATE_LIMITED, "rate-limited." + budget, perMinute, seconds);
            this.seconds = seconds;
        }

        /** The value of Retry-After. */
        public long seconds() {
            return seconds;
        }
    }

    /** 503: not now; come back after {@code retryAfter}. */
    public static final class Unavailable extends DomainException {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Unavailable(String code, Duration retryAfter, Object... args) {
            super(ProblemType.UNAVAILABLE, code, args);
            this.retryAfter = retryAfter;
        }

        /** The value of Retry-After. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
