package org.ipcoop.activities.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What an operation takes and returns where its Java signature, being about JSON trees, does not say it. */
final class Bodies {
    private static final Map<String, String> MOVES = Map.of(
            "planActivity", "Move",
            "startActivity", "Start",
            "suspendActivity", "Move",
            "resumeActivity", "Start",
            "completeActivity", "Completion",
            "returnActivity", "ReasonedMove",
            "verifyActivity", "Move",
            "cancelActivity", "Move",
            "retractActivity", "ReasonedMove");

    private Bodies() {}

    /** Whether the body may be left out: only of a move that needs no reason. */
    static boolean isOptional(String operation) {
        return MOVES.containsKey(operation) && !MOVES.get(operation).equals("ReasonedMove");
    }

    /** The schema of the body an operation takes. */
    static Optional<String> request(String operation) {
        return switch (operation) {
            case "createActivity", "replaceActivity", "upsertActivity" -> Optional.of("Activity");
            case "patchActivity", "patchActivityByExternalId" -> Optional.of("ActivityPatch");
            default -> Optional.ofNullable(MOVES.get(operation));
        };
    }

    /** The schema of the body an operation answers. */
    static Optional<String> reply(String operation) {
        return switch (operation) {
            case "createActivity",
                    "replaceActivity",
                    "upsertActivity",
                    "patchActivity",
                    "patchActivityByExternalId",
                    "getActivity",
                    "getActivityByExternalId" -> Optional.of("Activity");
            case "listActivities" -> Optional.of("ActivityPage");
            default -> MOVES.containsKey(operation) ? Optional.of("Activity") : Optional.empty();
        };
    }

    /** The successful statuses of such an operation, and what each means. */
    static Map<String, String> successes(String operation) {
        Map<String, String> replies = new LinkedHashMap<>();
        switch (operation) {
            case "createActivity", "upsertActivity" -> {
                replies.put("200", "It was there; as it is now");
                replies.put("201", "Created; Location is its address");
            }
            case "listActivities" -> replies.put("200", "One page, and a Link to the next");
            default -> replies.put("200", "As it is now");
        }
        return replies;
    }
}
