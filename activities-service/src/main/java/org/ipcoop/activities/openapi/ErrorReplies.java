package org.ipcoop.activities.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.ipcoop.platform.problem.ProblemType;

/**
 * Which problems an operation may answer with, told from what it is: its path, method, parameters and body. A new operation
 * gets its own without being named here. 405 is no operation's reply, and 500 nobody's promise.
 */
final class ErrorReplies {
    private static final Map<String, Object> TRANSITION =
            Map.of("currentStatus", "PLANNED", "allowedTransitions", List.of("start", "complete", "cancel"));

    private static final Reply INVALID =
            new Reply(ProblemType.VALIDATION, "Invalid", "Every violation, with its place", "validation", 3);
    private static final Reply UNAUTHORIZED =
            new Reply(ProblemType.UNAUTHORIZED, "Unauthorized", "No valid bearer token", "unauthorized");
    private static final Reply FORBIDDEN = new Reply(
            ProblemType.FORBIDDEN,
            "Forbidden",
            "Not with these roles or this org",
            "forbidden.organisation",
            "NOIP",
            "WIPO-APAC");
    private static final Reply NOT_FOUND = new Reply(
            ProblemType.NOT_FOUND, "NotFound", "No such record", "not-found.resource", "activity", Records.UNKNOWN_ID);
    private static final Reply NOT_ACCEPTABLE = new Reply(
            ProblemType.NOT_ACCEPTABLE, "NotAcceptable", "No media type of Accept can be produced", "not-acceptable");
    private static final Reply CONFLICT = new Reply(
            ProblemType.CONFLICT,
            "Conflict",
            "The state, a key that is taken, or the same request still running forbids it",
            "conflict.transition",
            "verify",
            "PLANNED");
    private static final Reply STALE = new Reply(
            ProblemType.PRECONDITION_FAILED, "Stale", "If-Match names another version", "precondition-failed", "\"3\"");
    private static final Reply TOO_LARGE =
            new Reply(ProblemType.PAYLOAD_TOO_LARGE, "TooLarge", "Body too large", "payload-too-large", 1_048_576);
    private static final Reply UNSUPPORTED = new Reply(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "UnsupportedMediaType",
            "The Content-Type is none of those listed",
            "unsupported-media-type");
    private static final Reply REUSED = new Reply(
            ProblemType.UNPROCESSABLE,
            "KeyReused",
            "The Idempotency-Key was used for another body",
            "idempotency-key-reused",
            "9b1c7f3e");
    private static final Reply REQUIRED = new Reply(
            ProblemType.PRECONDITION_REQUIRED, "PreconditionRequired", "If-Match is missing", "precondition-required");
    private static final Reply TOO_MANY = new Reply(
            ProblemType.RATE_LIMITED,
            "TooManyRequests",
            "More requests than one caller may send; wait for Retry-After",
            "rate-limited.writes",
            12_000,
            3);
    private static final Reply UNAVAILABLE =
            new Reply(ProblemType.UNAVAILABLE, "Unavailable", "The database is away; nothing was lost", "unavailable");

    private ErrorReplies() {}

    /** One problem as a reply of the description; {@code detail} and {@code args} make the text of its example. */
    record Reply(ProblemType type, String name, String words, String detail, Object... args) {
        int status() {
            return type.status();
        }

        boolean saysWhenToRetry() {
            return type == ProblemType.RATE_LIMITED || type == ProblemType.UNAVAILABLE;
        }

        /** Members of the example beside the five that every problem has. */
        Map<String, Object> members() {
            return type == ProblemType.CONFLICT ? new TreeMap<>(TRANSITION) : Map.of();
        }
    }

    static List<Reply> all() {
        return List.of(
                INVALID,
                UNAUTHORIZED,
                FORBIDDEN,
                NOT_FOUND,
                NOT_ACCEPTABLE,
                CONFLICT,
                STALE,
                TOO_LARGE,
                UNSUPPORTED,
                REUSED,
                REQUIRED,
                TOO_MANY,
                UNAVAILABLE);
    }

    /** In the order of their statuses. */
    static Set<Reply> of(String path, HttpMethod method, Operation operation) {
        Set<Reply> replies = new TreeSet<>(Comparator.comparingInt(Reply::status));
        if (!path.startsWith("/api/")) {
            replies.add(NOT_ACCEPTABLE);
            return replies;
        }
        replies.addAll(List.of(INVALID, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE, TOO_MANY, UNAVAILABLE));
        if (path.contains("{")) {
            replies.add(NOT_FOUND);
        }
        if (method != HttpMethod.GET) {
            replies.add(CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            replies.addAll(List.of(TOO_LARGE, UNSUPPORTED));
        }
        if (Parameters.has(operation, "If-Match")) {
            replies.add(STALE);
        }
        if (Set.of("replaceActivity", "patchActivity", "patchActivityByExternalId", "putOrganisation")
                .contains(operation.getOperationId())) {
            replies.add(REQUIRED);
        }
        if (Parameters.has(operation, "Idempotency-Key")) {
            replies.add(REUSED);
        }
        return replies;
    }
}
