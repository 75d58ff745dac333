package org.ipcoop.platform.bulk;

import java.util.List;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, and everything wrong with it, in no language yet.
 *
 * @param index counts rows from 0
 * @param line of the file, from 1
 */
public record Rejection(long index, long line, @Nullable String externalId, List<Fault> violations) {

    /**
     * One thing wrong, as it is kept until somebody reads it in a language.
     *
     * @param column what the file calls the place, where it has columns
     * @param message for a code that no bundle knows
     */
    public record Fault(
            String pointer,
            @Nullable String column,
            String code,
            List<String> args,
            @Nullable String message) {

        /** What was found, in a row that may have columns. */
        public static Fault of(Violation found, @Nullable Row row) {
            String pointer = found.pointer() == null ? "" : found.pointer();
            List<String> args = found.args().stream().map(String::valueOf).toList();
            return new Fault(pointer, row == null ? null : row.column(pointer), found.code(), args, found.message());
        }

        /** As the bundles know it. */
        Violation violation() {
            return new Violation(pointer, null, code, List.copyOf(args), message);
        }
    }

    /** Of a row with everything found in it; the key is left out where it has none to repeat. */
    public static Rejection of(Row row, @Nullable String externalId, List<Violation> violations) {
        List<Fault> faults =
                violations.stream().map(found -> Fault.of(found, row)).toList();
        return new Rejection(row.index(), row.line(), externalId, faults);
    }
}
