package org.ipcoop.activities.batch;

import java.util.List;
import java.util.function.BiFunction;
import org.ipcoop.activities.activity.WriteFailure.LostRace;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.jspecify.annotations.Nullable;

/** How often rows are tried that others write at the same time: together, together again, then one by one. */
final class Tries {
    private static final int TOGETHER = 2;
    private static final int ALONE = 5;

    private Tries() {}

    /**
     * Adds the rows to what was counted before, by {@code write}, which does all of its rows or none. A row that loses every
     * race is rejected, and says so.
     */
    static RowCounts all(
            List<PreparedRow> rows, RowCounts before, BiFunction<List<PreparedRow>, RowCounts, RowCounts> write) {
        RowCounts together = tried(rows, before, write, TOGETHER);
        if (together != null) {
            return together;
        }
        RowCounts soFar = before;
        for (PreparedRow row : rows) {
            RowCounts alone = tried(List.of(row), soFar, write, ALONE);
            soFar = alone == null ? write.apply(List.of(givenUp(row.row())), soFar) : alone;
        }
        return soFar;
    }

    private static @Nullable RowCounts tried(
            List<PreparedRow> rows,
            RowCounts before,
            BiFunction<List<PreparedRow>, RowCounts, RowCounts> write,
            int times) {
        for (int i = 0; i < times; i++) {
            try {
                return write.apply(rows, before);
            } catch (LostRace again) {
                // What the other side wrote is seen by the next try.
            }
        }
        return null;
    }

    private static PreparedRow givenUp(Row row) {
        var contended = List.of(Violation.at("", "contended"));
        return new PreparedRow(new Row(row.index(), row.line(), row.body(), contended, row.columns()), null);
    }
}
