package org.ipcoop.activities.openapi;

import java.util.Map;
import java.util.TreeMap;

/** Schemas of bodies that only this API has: neither in the contracts nor a record of the code. */
final class OwnSchemas {
    private static final String REASON = """
            "reason": {"type": "string", "minLength": 1, "maxLength": 2000, "description": "Why; kept in the revision"}""";

    private static final String ACTUAL = """
            "actual": {"$ref": "#/components/schemas/Interval", "description": "When it really took place"}""";

    private OwnSchemas() {}

    /** By name, in the order of the names, so that the document is the same at every build. */
    static Map<String, String> all() {
        Map<String, String> schemas = new TreeMap<>();
        schemas.put("ActivityPage", """
                {"type": "object", "required": ["items", "total"], "description": "One page of a list.", "properties": {
                  "items": {"type": "array", "items": {"$ref": "#/components/schemas/Activity"}},
                  "total": {"type": "integer", "format": "int64", "description": "Rows on all pages together, when the first was read"},
                  "next": {"type": "string", "description": "Cursor of the next page; absent on the last one"},
                  "highWaterMark": {"type": "string",
                    "description": "updatedSince of the next reading of changes; on the last page of such a reading"}}}
                """);
        schemas.put("Move", move("What a move between states may say.", REASON));
        schemas.put("ReasonedMove", """
                {"type": "object", "additionalProperties": false, "required": ["reason"],
                 "description": "A move that takes something back says why.", "properties": {%s}}
                """.formatted(REASON));
        schemas.put("Start", move("What is known when an activity starts or goes on.", ACTUAL + "," + REASON));
        schemas.put(
                "Completion",
                move("What became known with the completion; replaces the members of that name.", """
                %s,
                "result": {"$ref": "#/components/schemas/ActivityResult", "description": "Of the activity's type"},
                "outcomes": {"$ref": "#/components/schemas/Outcomes"},
                "qualifiers": {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Qualifier"},
                  "description": "JSON Pointer of a number that is not exact → how it is to be read"},
                "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
                "budget": {"type": "array", "items": {"$ref": "#/components/schemas/Budget"}},
                %s""".formatted(
                                ACTUAL, REASON)));
        schemas.put("ActivityPatch", """
                {"type": "object", "additionalProperties": true,
                 "description": "JSON Merge Patch (RFC 7396) of an Activity: members sent replace those there, null removes one."}
                """);
        schemas.put("Problem", PROBLEM);
        schemas.put("ProblemViolation", VIOLATION);
        schemas.put("Clash", CLASH);
        return schemas;
    }

    private static String move(String words, String properties) {
        return """
                {"type": "object", "additionalProperties": false, "description": "%s", "properties": {%s}}
                """.formatted(words, properties);
    }

    private static final String PROBLEM = """
            {"type": "object", "required": ["type", "title", "status"],
             "description": "RFC 9457. Some types have members of their own beside these.", "properties": {
              "type": {"type": "string", "format": "uri-reference",
                "description": "Stable; the page of that address explains it"},
              "title": {"type": "string", "description": "In the language of Accept-Language: en or vi"},
              "status": {"type": "integer", "format": "int32"},
              "detail": {"type": "string", "description": "What is wrong this time, in the same language"},
              "instance": {"type": "string", "format": "uri-reference", "description": "Path of the request"},
              "errorId": {"type": "string", "description": "Of an internal error, to be quoted"},
              "currentStatus": {"$ref": "#/components/schemas/Status", "description": "Of an illegal transition"},
              "allowedTransitions": {"type": "array", "items": {"type": "string"},
                "description": "Moves that the state does allow"},
              "existing": {"type": "string", "description": "The record that holds the key or the days"},
              "mergedInto": {"type": "string", "description": "Organisation that stands for a merged duplicate now"},
              "clashes": {"type": "array", "items": {"$ref": "#/components/schemas/Clash"},
                "description": "Activities of two organisations with the same externalId"},
              "violations": {"type": "array", "items": {"$ref": "#/components/schemas/ProblemViolation"},
                "description": "Everything that is wrong, not only the first thing"}}}
            """;

    private static final String VIOLATION = """
            {"type": "object", "required": ["code", "message"], "description": "One thing wrong, and where.",
             "properties": {
              "pointer": {"type": "string", "description": "JSON Pointer into the body; empty: the whole body"},
              "parameter": {"type": "string", "description": "Name of a query, path or header parameter"},
              "code": {"type": "string", "description": "Stable"},
              "message": {"type": "string", "description": "In the language of Accept-Language: en or vi"}}}
            """;

    private static final String CLASH = """
            {"type": "object", "required": ["externalId", "duplicate", "survivor"],
             "description": "Two activities that would have one key after a merge.", "properties": {
              "externalId": {"type": "string", "description": "The key that both have"},
              "duplicate": {"type": "string", "format": "uuid", "description": "Id of the duplicate's activity"},
              "survivor": {"type": "string", "format": "uuid", "description": "Id of the survivor's activity"}}}
            """;
}
