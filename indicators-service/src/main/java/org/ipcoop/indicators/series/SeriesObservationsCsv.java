package org.ipcoop.indicators.series;

import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.series.SeriesObservations.Item;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Observations as a table whose import changes nothing; headers in one language. */
final class SeriesObservationsCsv {
    private SeriesObservationsCsv() {}

    static String of(SeriesObservations reply, Language language) {
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        csv.append(CsvLine.of(header(reply.columns(), language)));
        reply.items().forEach(item -> csv.append(CsvLine.of(row(reply, item))));
        return csv.toString();
    }

    private static List<String> header(List<String> dimensions, Language language) {
        List<String> header = new ArrayList<>();
        header.add(ObservationColumn.SERIES.label(language));
        header.add(ObservationColumn.PERIOD.label(language));
        header.addAll(dimensions);
        for (ObservationColumn column : ObservationColumn.values()) {
            if (column.compareTo(ObservationColumn.PERIOD) > 0) {
                header.add(column.label(language));
            }
        }
        return header;
    }

    private static List<String> row(SeriesObservations reply, Item item) {
        List<String> row = new ArrayList<>();
        row.add(reply.series());
        row.add(item.period().code());
        row.addAll(item.dimensions().values());
        row.add(NumberText.write(item.value(), '.'));
        row.add(reply.unit());
        row.add(text(item.qualifier()));
        row.add(Boolean.toString(item.preliminary()));
        row.add(item.source());
        row.add(item.vintage());
        row.add(text(item.url()));
        row.add(text(item.note()));
        row.add(Boolean.toString(item.preferred()));
        return row;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
