package org.ipcoop.activities.list;

import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** Where a reading of changes goes on: behind a row, up to the mark that its first page was bounded by. */
record ChangePosition(Mark until, long total, long changedIn, String id) {
    static final int KEYS = 5;

    static ChangePosition of(Cursor cursor) {
        var keys = cursor.keys();
        try {
            var until = new Mark(Long.parseLong(keys.get(0)), Long.parseLong(keys.get(1)));
            if (Position.isId(keys.get(4))) {
                return new ChangePosition(until, Long.parseLong(keys.get(2)), Long.parseLong(keys.get(3)), keys.get(4));
            }
        } catch (NumberFormatException forged) {
            // falls through to the same answer
        }
        throw new Invalid(Violation.parameter("cursor", "cursor"));
    }

    Cursor cursor(String scope) {
        return Cursor.after(
                scope,
                Long.toString(until.cluster()),
                Long.toString(until.transaction()),
                Long.toString(total),
                Long.toString(changedIn),
                id);
    }
}
