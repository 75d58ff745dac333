package org.ipcoop.activities.batch.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.activities.batch.column.Column;
import org.ipcoop.activities.batch.column.ColumnarBody.Named;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The columns of one file. A header that nobody knows would lose a column of data, so it refuses the file. */
final class CsvHeader {
    /** More columns than any activity needs. */
    static final int MOST = 2000;

    private static final int MOST_TOLD = 20;
    private static final int LONGEST_TOLD = 100;

    private final List<@Nullable Named> named = new ArrayList<>();

    /** Of the cells of the first line; an empty one is a column without a name, which must stay empty. */
    CsvHeader(CsvCells.Line line, Columns columns) {
        if (line.tooLong() || line.filled() > MOST) {
            throw new Invalid(Violation.at("", "csv-header-long", MOST));
        }
        Violations violations = new Violations();
        Map<Column, String> taken = new HashMap<>();
        for (String cell : line.cells()) {
            named.add(named(cell, columns, taken, violations));
        }
        if (!violations.isEmpty()) {
            List<Violation> found = violations.list();
            throw new Invalid(found.subList(0, Math.min(MOST_TOLD, found.size())));
        }
    }

    private static @Nullable Named named(
            String cell, Columns columns, Map<Column, String> taken, Violations violations) {
        if (cell.isBlank()) {
            return null;
        }
        String header = told(cell);
        Optional<Column> column = columns.find(cell);
        if (column.isEmpty()) {
            refuse(header, violations.list().size() < MOST_TOLD ? columns.near(cell) : List.of(), violations);
            return null;
        }
        String other = taken.putIfAbsent(column.get(), header);
        if (other != null) {
            violations.add("", "csv-column-twice", other, header);
        }
        return new Named(column.get(), header);
    }

    private static void refuse(String header, List<String> near, Violations violations) {
        if (near.isEmpty()) {
            violations.add("", "csv-column-unknown", header);
        } else {
            violations.add("", "csv-column-unknown-near", header, String.join(", ", near));
        }
    }

    private static String told(String cell) {
        String header = cell.strip();
        return header.length() > LONGEST_TOLD ? header.substring(0, LONGEST_TOLD) + "…" : header;
    }

    /** The columns in the order of the file; null where one has no name. */
    List<@Nullable Named> columns() {
        return named;
    }
}
