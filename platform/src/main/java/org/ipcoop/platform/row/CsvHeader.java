package org.ipcoop.platform.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The columns of one file. A header that nobody knows would lose a column of data, so it refuses the file. */
final class CsvHeader<C> {
    /** More columns than any file needs. */
    static final int MOST = 2000;

    private static final int MOST_TOLD = 20;
    private static final int LONGEST_TOLD = 100;

    private final List<CsvColumns.@Nullable Named<C>> named = new ArrayList<>();

    /** Of the cells of the first line; an empty one is a column without a name, which must stay empty. */
    CsvHeader(CsvCells.Line line, CsvColumns<C> columns) {
        if (line.tooLong() || line.filled() > MOST) {
            throw new Invalid(Violation.at("", "csv-header-long", MOST));
        }
        List<Violation> violations = new ArrayList<>();
        Map<C, String> taken = new HashMap<>();
        for (String cell : line.cells()) {
            named.add(named(cell, columns, taken, violations));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations.stream().distinct().limit(MOST_TOLD).toList());
        }
    }

    private static <C> CsvColumns.@Nullable Named<C> named(
            String cell, CsvColumns<C> columns, Map<C, String> taken, List<Violation> violations) {
        if (cell.isBlank()) {
            return null;
        }
        String header = told(cell);
        Optional<C> column = columns.find(cell);
        if (column.isEmpty()) {
            refuse(header, violations.size() < MOST_TOLD ? columns.near(cell) : List.of(), violations);
            return null;
        }
        String other = taken.putIfAbsent(column.get(), header);
        if (other != null) {
            violations.add(Violation.at("", "csv-column-twice", other, header));
        }
        return new CsvColumns.Named<>(column.get(), header);
    }

    private static void refuse(String header, List<String> near, List<Violation> violations) {
        if (near.isEmpty()) {
            violations.add(Violation.at("", "csv-column-unknown", header));
        } else {
            violations.add(Violation.at("", "csv-column-unknown-near", header, String.join(", ", near)));
        }
    }

    private static String told(String cell) {
        String header = cell.strip();
        return header.length() > LONGEST_TOLD ? header.substring(0, LONGEST_TOLD) + "…" : header;
    }

    /** The columns in the order of the file; null where one has no name. */
    List<CsvColumns.@Nullable Named<C>> columns() {
        return named;
    }
}
