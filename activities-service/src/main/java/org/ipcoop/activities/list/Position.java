package org.ipcoop.activities.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/**
 * Where a list goes on, and what its first page found out about all of it: later pages need not count again, and their
 * totals are the first one's.
 *
 * @param tier part of the order the last row was in
 * @param key its sort key as text; empty where it has none
 */
record Position(int tier, String key, String id, Totals totals) {
    static final int KEYS = 5;

    static Position of(Cursor cursor, SortOrder order) {
        List<String> keys = cursor.keys();
        try {
            var totals = new Totals(Long.parseLong(keys.get(3)), Long.parseLong(keys.get(4)));
            var position = new Position(Integer.parseInt(keys.get(0)), keys.get(1), keys.get(2), totals);
            if (isId(position.id) && order.isKey(position.tier, position.key)) {
                return position;
            }
        } catch (NumberFormatException forged) {
            // falls through to the same answer
        }
        throw new Invalid(Violation.parameter("cursor", "cursor"));
    }

    Cursor cursor(String scope) {
        return Cursor.after(
                scope, Integer.toString(tier), key, id, Long.toString(totals.all()), Long.toString(totals.first()));
    }

    /** Of {@link SortOrder#behind}. */
    List<String> parameters() {
        return key.isEmpty() ? List.of(id) : List.of(key, id);
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    static boolean isKey(String type, String text) {
        try {
            return switch (type) {
                case "date" -> text.length() == 10 && LocalDate.parse(text).getYear() > 0;
                case "timestamptz" -> text.length() == 27 && Instant.parse(text).isAfter(Instant.EPOCH);
                default -> !text.isEmpty() && text.indexOf('\0') < 0;
            };
        } catch (DateTimeParseException forged) {
            return false;
        }
    }
}
