package org.ipcoop.indicators.industry;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** A table as a file that can be corrected and posted back as it is. */
final class TableCsv {
    private TableCsv() {}

    static String of(TableView.Whole table, Language language) {
        List<String> header = Arrays.stream(IndustryColumn.values())
                .map(column -> column.label(language))
                .toList();
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(header));
        table.rows().forEach(row -> csv.append(CsvLine.of(cells(row))));
        return csv.toString();
    }

    /** In the order of the columns. */
    private static List<String> cells(TableView.RowView row) {
        TableView.NameView name = row.name();
        return Stream.of(
                        row.vsic(),
                        name == null ? "" : text(name.vi()),
                        name == null ? "" : text(name.en()),
                        number(row.employment()),
                        number(row.valueAdded()),
                        number(row.wages()),
                        number(row.goodsExports()),
                        number(row.patents()),
                        number(row.trademarks()),
                        number(row.industrialDesigns()),
                        number(row.plantVarieties()),
                        text(row.copyrightIntensive()),
                        text(row.copyrightGroup()),
                        number(row.copyrightFactor()))
                .toList();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : NumberText.write(number, '.');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
