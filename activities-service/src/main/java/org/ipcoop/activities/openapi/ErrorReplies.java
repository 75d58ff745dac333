package org.ipcoop.activities.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Which problems an operation may answer with. */
final class ErrorReplies {
    private static final Reply INVALID = new Reply(400, "validation", "Invalid", "Every violation, with its place");
    private static final Reply UNAUTHORIZED = new Reply(401, "unauthorized", "Unauthorized", "No valid bearer token");
    private static final Reply FORBIDDEN = new Reply(403, "forbidden", "Forbidden", "Not with these roles or this org");
    private static final Reply NOT_FOUND = new Reply(404, "not-found", "NotFound", "No such record");
    private static final Reply CONFLICT =
            new Reply(409, "conflict", "Conflict", "The state or a key that is taken forbids it");
    private static final Reply STALE = new Reply(412, "precondition-failed", "Stale", "If-Match names another version");
    private static final Reply TOO_LARGE = new Reply(413, "payload-too-large", "TooLarge", "Body too large");
    private static final Reply REUSED =
            new Reply(422, "unprocessable", "KeyReused", "The Idempotency-Key was used for another body");
    private static final Reply REQUIRED =
            new Reply(428, "precondition-required", "PreconditionRequired", "If-Match is missing");
    private static final Reply UNAVAILABLE =
            new Reply(503, "unavailable", "Unavailable", "The database is away; nothing was lost");

    private ErrorReplies() {}

    /** One problem, as a reply of the description. */
    record Reply(int status, String slug, String name, String words) {}

    static List<Reply> all() {
        return List.of(
                INVALID, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, STALE, TOO_LARGE, REUSED, REQUIRED, UNAVAILABLE);
    }

    static List<Reply> of(String path, HttpMethod method, String operation) {
        List<Reply> replies = new ArrayList<>(List.of(UNAUTHORIZED, FORBIDDEN, UNAVAILABLE));
        if (path.contains("{")) {
            replies.add(NOT_FOUND);
        }
        if (path.contains("activities")) {
            replies.add(INVALID);
        }
        if (method != HttpMethod.GET) {
            replies.addAll(List.of(INVALID, CONFLICT, TOO_LARGE));
            if (path.contains("{")) {
                replies.add(STALE);
            }
        }
        if (operation.equals("replaceActivity")) {
            replies.add(REQUIRED);
        }
        if (operation.equals("createActivity")) {
            replies.add(REUSED);
        }
        return replies.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Reply::status))
                .toList();
    }
}
