package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.indicator.ObservationsReply.Code;
import org.ipcoop.indicators.indicator.ObservationsReply.Item;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Observations as a table: UTF-8 with a byte-order mark, so that spreadsheets read Vietnamese; names in one language. */
final class ObservationsCsv {
    private ObservationsCsv() {}

    static String of(ObservationsReply reply, List<String> by, Language language) {
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(header(by)));
        reply.items().forEach(item -> csv.append(CsvLine.of(row(reply, item, by, language))));
        return csv.toString();
    }

    private static List<String> header(List<String> by) {
        List<String> header = new ArrayList<>(List.of("indicator", "part", "period", "start", "end", "label"));
        by.forEach(dimension -> header.addAll(List.of(dimension, dimension + "_name")));
        header.addAll(List.of("value", "numerator", "denominator", "unit", "status", "qualifier"));
        return header;
    }

    private static List<String> row(ObservationsReply reply, Item item, List<String> by, Language language) {
        List<String> row = new ArrayList<>();
        row.add(reply.indicator());
        row.add(item.part());
        row.add(item.period().code());
        row.add(text(item.period().start()));
        row.add(text(item.period().end()));
        row.add(name(item.period().label(), language));
        by.forEach(dimension -> addDimension(row, item.dimensions(), dimension, language));
        row.add(number(item.value()));
        row.add(number(item.numerator()));
        row.add(number(item.denominator()));
        row.add(text(item.unit()));
        row.add(item.status().name());
        row.add(text(item.qualifier()));
        return row;
    }

    private static void addDimension(
            List<String> row, Map<String, Code> dimensions, String dimension, Language language) {
        Code code = dimensions.get(dimension);
        row.add(code == null ? "" : code.code());
        row.add(code == null ? "" : name(code.name(), language));
    }

    private static String name(@Nullable Text name, Language language) {
        return name == null ? "" : text(language.choose(name.vi(), name.en()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
