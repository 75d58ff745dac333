package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose first filled row names its columns. Columns are found by title in any order and any case, others are
 * ignored; a repeated one, or a missing one that is required, is a fault.
 */
final class SheetTable {

    private static final int MAX_ROWS = 200_000;

    private final String name;
    private final List<SheetColumn> wanted;
    private @Nullable Map<String, Integer> columns;
    private int rows;

    private SheetTable(String name, List<SheetColumn> wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    /** Streams every filled row under the header of the named sheet. */
    static void read(ReadableWorkbook workbook, String name, List<SheetColumn> wanted, Consumer<SheetRow> each)
            throws IOException {
        var sheet = find(workbook, name);
        var table = new SheetTable(sheet.getName(), wanted);
        try (var rows = sheet.openStream()) {
            rows.filter(SheetTable::filled).forEach(row -> table.accept(row, each));
        }
        if (table.rows == 0) {
            throw new WorkbookFault("Sheet '%s' has no rows.".formatted(table.name));
        }
    }

    private static Sheet find(ReadableWorkbook workbook, String name) {
        var sheets = workbook.getSheets().toList();
        return sheets.stream()
                .filter(sheet -> SheetColumn.plain(sheet.getName()).equals(SheetColumn.plain(name)))
                .findFirst()
                .orElseThrow(() -> new WorkbookFault("There is no sheet '%s'; the workbook has %s."
                        .formatted(
                                name,
                                sheets.stream().map(Sheet::getName).collect(Collectors.joining("', '", "'", "'")))));
    }

    private static boolean filled(Row row) {
        return row.stream().anyMatch(cell -> cell != null && !textOf(cell).isEmpty());
    }

    private void accept(Row row, Consumer<SheetRow> each) {
        if (columns == null) {
            columns = header(row);
            return;
        }
        if (++rows > MAX_ROWS) {
            throw new WorkbookFault("Sheet '%s' has more than %d rows.".formatted(name, MAX_ROWS));
        }
        each.accept(new SheetRow(name, columns, row));
    }

    private Map<String, Integer> header(Row row) {
        var titles = new HashMap<String, Integer>();
        for (var cell : row) {
            var title = SheetColumn.plain(cell == null ? null : textOf(cell));
            var column =
                    wanted.stream().filter(one -> one.titles().contains(title)).findFirst();
            if (column.isPresent() && titles.put(title, cell.getColumnIndex()) != null) {
                throw new WorkbookFault("Sheet '%s' has the column %s twice."
                        .formatted(name, column.get().name()));
            }
        }
        var found = new HashMap<String, Integer>();
        for (var column : wanted) {
            column.in(titles).ifPresent(index -> found.put(column.name(), index));
            if (column.required() && !found.containsKey(column.name())) {
                throw new WorkbookFault("Sheet '%s' has no column %s.".formatted(name, column.name()));
            }
        }
        return found;
    }

    private static String textOf(Cell cell) {
        return cell.getText().strip();
    }
}
