package org.ipcoop.platform.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file: {@code index} counts the rows from 0, {@code line} is the 1-based line of the file it starts on. A row
 * that cannot be read has violations, and a body that is only what could be read of it. {@code columns} says, by JSON pointer,
 * what the file calls the places of the body; empty for a file without columns.
 */
public record Row(long index, long line, ObjectNode body, List<Violation> violations, Map<String, String> columns) {

    public Row {
        violations = List.copyOf(violations);
    }

    /** The column that holds what a pointer points to, or a part of which it is; null where there is none. */
    public @Nullable String column(@Nullable String pointer) {
        String at = pointer == null ? "" : pointer;
        while (!at.isEmpty()) {
            String column = columns.get(at);
            if (column != null) {
                return column;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return null;
    }
}
