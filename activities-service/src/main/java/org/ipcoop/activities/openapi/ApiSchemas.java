package org.ipcoop.activities.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which operation takes and returns what, and the schemas that only this API has. */
final class ApiSchemas {
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

    /** Sorted, so that the document is the same at every build. */
    static final Map<String, String> OWN = new TreeMap<>(Map.of(
            "ActivityPage", """
            {"type": "object", "required": ["items", "total"], "properties": {
              "items": {"type": "array", "items": {"$ref": "#/components/schemas/Activity"}},
              "total": {"type": "integer", "format": "int64", "description": "Rows on all pages together"},
              "next": {"type": "string", "description": "Cursor of the next page; absent on the last one"}}}
            """, "Move", """
            {"type": "object", "additionalProperties": false, "properties": {
              "reason": {"type": "string", "minLength": 1, "maxLength": 2000, "description": "Kept in the revision"}}}
            """, "ReasonedMove", """
            {"type": "object", "additionalProperties": false, "required": ["reason"], "properties": {
              "reason": {"type": "string", "minLength": 1, "maxLength": 2000, "description": "Kept in the revision"}}}
            """, "Start", """
            {"type": "object", "additionalProperties": false, "properties": {
              "actual": {"$ref": "#/components/schemas/Interval"},
              "reason": {"type": "string", "minLength": 1, "maxLength": 2000, "description": "Kept in the revision"}}}
            """, "Completion", """
            {"type": "object", "additionalProperties": false,
             "description": "What became known with the completion; replaces the members of that name. Each as in Activity.",
             "properties": {
              "actual": {"$ref": "#/components/schemas/Interval"},
              "result": {"type": "object", "description": "As in Activity, of the activity's type"},
              "outcomes": {"type": "object"},
              "qualifiers": {"type": "object"},
              "evidence": {"type": "array", "items": {"type": "object"}},
              "budget": {"type": "array", "items": {"type": "object"}},
              "reason": {"type": "string", "minLength": 1, "maxLength": 2000}}}
            """, "Problem", """
            {"type": "object", "required": ["type", "title", "status"], "description": "RFC 9457",
             "properties": {
              "type": {"type": "string", "description": "Stable; the page of that address explains it"},
              "title": {"type": "string"},
              "status": {"type": "integer", "format": "int32"},
              "detail": {"type": "string"},
              "instance": {"type": "string"},
              "errorId": {"type": "string", "description": "Of an internal error, to be quoted"},
              "currentStatus": {"type": "string", "description": "Of an illegal transition"},
              "allowedTransitions": {"type": "array", "items": {"type": "string"}},
              "existing": {"type": "string", "description": "Activity that holds the externalId"},
              "violations": {"type": "array", "items": {"type": "object", "required": ["code", "message"],
               "properties": {
                "pointer": {"type": "string", "description": "JSON Pointer into the body"},
                "parameter": {"type": "string", "description": "Name of a query, path or header parameter"},
                "code": {"type": "string", "description": "Stable"},
                "message": {"type": "string", "description": "In the language of Accept-Language: en or vi"}}}}}}
            """));

    private ApiSchemas() {}

    static boolean isMove(String operation) {
        return MOVES.containsKey(operation);
    }

    /** The schema of the body an operation takes. */
    static Optional<String> request(String operation) {
        return switch (operation) {
            case "createActivity", "replaceActivity", "upsertActivity" -> Optional.of("Activity");
            default -> Optional.ofNullable(MOVES.get(operation));
        };
    }

    /** The schema of the body an operation answers, where the code does not say it. */
    static Optional<String> reply(String operation) {
        return switch (operation) {
            case "createActivity", "replaceActivity", "upsertActivity", "getActivity", "getActivityByExternalId" ->
                Optional.of("Activity");
            case "listActivities" -> Optional.of("ActivityPage");
            default -> isMove(operation) ? Optional.of("Activity") : Optional.empty();
        };
    }

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
