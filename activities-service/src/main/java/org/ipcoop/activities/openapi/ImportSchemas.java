package org.ipcoop.activities.openapi;

import java.util.Map;

/** Schemas of what an import takes and tells: it is streamed, so no record of the code is all of it. */
final class ImportSchemas {
    private static final String ROWS = """
            {"type": "array", "description": "Rows of a file; each with externalId or id.",
             "items": {"$ref": "#/components/schemas/Activity"}}
            """;

    private static final String REPORT = """
            {"type": "object", "description": "What became of the rows of a file.",
             "required": ["dryRun", "atomic", "committed", "rows", "created", "updated", "unchanged", "rejected", "rejections"],
             "properties": {
              "dryRun": {"type": "boolean"},
              "atomic": {"type": "boolean"},
              "committed": {"type": "boolean",
                "description": "Whether what is counted is stored: not after a dry run, nor where all or nothing was refused"},
              "rows": {"type": "integer", "format": "int64", "description": "All rows read"},
              "created": {"type": "integer", "format": "int64", "description": "Rows that were new"},
              "updated": {"type": "integer", "format": "int64", "description": "Rows that changed what was there"},
              "unchanged": {"type": "integer", "format": "int64", "description": "Rows that said what was there already"},
              "rejected": {"type": "integer", "format": "int64", "description": "Rows that were not taken"},
              "rejections": {"type": "array", "items": {"$ref": "#/components/schemas/Rejection"},
                "description": "Every one of them, in the order of the file"}}}
            """;

    private static final String REJECTION = """
            {"type": "object", "description": "A row that was not taken.", "required": ["index", "line", "violations"],
             "properties": {
              "index": {"type": "integer", "format": "int64", "description": "Of the row, from 0"},
              "line": {"type": "integer", "format": "int64", "description": "Of the file, from 1"},
              "externalId": {"type": "string", "description": "The row's key, where it has one"},
              "violations": {"type": "array", "items": {"$ref": "#/components/schemas/RejectionViolation"},
                "description": "Everything that is wrong with it"}}}
            """;

    private static final String VIOLATION = """
            {"type": "object", "description": "One thing wrong with a row, and where.",
             "required": ["pointer", "code", "message"],
             "properties": {
              "pointer": {"type": "string", "description": "JSON Pointer into the row; empty: the whole row"},
              "column": {"type": "string", "description": "What a file with columns calls the place"},
              "code": {"type": "string", "description": "Stable"},
              "message": {"type": "string", "description": "In the language of Accept-Language: en or vi"}}}
            """;

    private static final String REFUSAL = """
            {"description": "An import that was all or nothing and stored nothing.",
             "allOf": [{"$ref": "#/components/schemas/Problem"}, {"$ref": "#/components/schemas/ImportReport"}]}
            """;

    private static final String PAGE = """
            {"type": "object", "required": ["items", "total"], "description": "One page of a list.", "properties": {
              "items": {"type": "array", "items": {"$ref": "#/components/schemas/ImportJob"}},
              "total": {"type": "integer", "format": "int64", "description": "Rows on all pages together"},
              "next": {"type": "string", "description": "Cursor of the next page; absent on the last one"}}}
            """;

    private ImportSchemas() {}

    static Map<String, String> all() {
        return Map.of(
                "ImportRows", ROWS,
                "ImportReport", REPORT,
                "ImportRefusal", REFUSAL,
                "Rejection", REJECTION,
                "RejectionViolation", VIOLATION,
                "ImportJobPage", PAGE);
    }
}
