package org.ipcoop.activities.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The orders of a list. The id breaks ties, so that no page repeats or skips a row; an unknown end sorts last. */
enum SortOrder {
    UPDATED("updatedAt", "updated_at", "timestamptz", true),
    UPDATED_LAST_FIRST("-updatedAt", "updated_at", "timestamptz", false),
    ENDED("actualEnd", "coalesce(actual_end, date '9999-12-31')", "date", true),
    ENDED_LAST_FIRST("-actualEnd", "coalesce(actual_end, date '0001-01-01')", "date", false);

    private final String parameter;
    private final String column;
    private final String type;
    private final boolean ascending;

    SortOrder(String parameter, String column, String type, boolean ascending) {
        this.parameter = parameter;
        this.column = column;
        this.type = type;
        this.ascending = ascending;
    }

    static SortOrder of(@Nullable String parameter) {
        return parameter == null
                ? UPDATED_LAST_FIRST
                : Arrays.stream(values())
                        .filter(order -> order.parameter.equals(parameter))
                        .findFirst()
                        .orElseThrow(() -> new Invalid(Violation.parameter("sort", "not-one-of", parameters())));
    }

    private static String parameters() {
        return Arrays.stream(values()).map(order -> order.parameter).collect(Collectors.joining(", "));
    }

    String scope() {
        return "activities " + parameter;
    }

    /** The sort key as text, as a cursor keeps it; the same in whatever time zone the connection is. */
    String key() {
        return type.equals("date")
                ? column + "::text"
                : "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    }

    /** Rows behind the cursor's; takes its two keys as parameters. */
    String behind() {
        return "(" + column + ", id) " + (ascending ? ">" : "<") + " (?::" + type + ", ?::uuid)";
    }

    String orderBy() {
        String direction = ascending ? " asc" : " desc";
        return column + direction + ", id" + direction;
    }

    /** Refuses a cursor whose keys no row can have. */
    Cursor checked(Cursor cursor) {
        boolean id = cursor.keys().getLast().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (!id || !isKey(cursor.keys().getFirst())) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
        return cursor;
    }

    private boolean isKey(String text) {
        try {
            return type.equals("date")
                    ? text.length() == 10 && LocalDate.parse(text).getYear() > 0
                    : text.length() == 27 && Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException forged) {
            return false;
        }
    }
}
