package org.ipcoop.indicators.series;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.cell.DayText;
import org.ipcoop.platform.cell.Nearness;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.cell.Spelling;
import org.ipcoop.platform.cell.Spellings;
import org.ipcoop.platform.cell.TruthText;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.CsvColumns;
import org.jspecify.annotations.Nullable;

/** The columns of a file of observations of one series: those all have, and one a dimension; by code or label, vi or en. */
final class ObservationColumns implements CsvColumns<String> {
    private static final Map<String, String> QUALIFIERS = Map.of(
            "about", "ABOUT",
            "khoảng", "ABOUT",
            "over", "OVER",
            "more than", "OVER",
            "hơn", "OVER",
            "trên", "OVER",
            "nearly", "NEARLY",
            "gần", "NEARLY");

    private final List<String> dimensions;
    private final Spellings<String> names = new Spellings<>();
    private final List<String> known = new ArrayList<>();

    ObservationColumns(Series series) {
        this.dimensions = series.dimensions();
        dimensions.forEach(dimension -> add(dimension, dimension));
        for (ObservationColumn column : ObservationColumn.values()) {
            add(column.field(), column.field());
            for (Language language : Language.values()) {
                add(column.label(language), column.field());
            }
        }
    }

    private void add(String name, String column) {
        names.add(name, column);
        known.add(name);
    }

    @Override
    public Optional<String> find(String header) {
        return names.find(header);
    }

    @Override
    public List<String> near(String header) {
        return Nearness.nearest(header, known);
    }

    @Override
    public Content read(List<@Nullable Named<String>> header, List<String> cells) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Map<String, String> columns = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Named<String> named = header.get(i);
            if (named != null) {
                columns.put(pointer(named.column()), named.header());
                String cell = i < cells.size() ? Cell.text(cells.get(i)) : "";
                if (!cell.isEmpty()) {
                    put(body, named.column(), cell, violations);
                }
            }
        }
        return new Content(body, columns, violations);
    }

    private String pointer(String column) {
        return dimensions.contains(column) ? "/dimensions/" + column : "/" + column;
    }

    private void put(ObjectNode body, String column, String cell, List<Violation> violations) {
        if (dimensions.contains(column)) {
            body.withObjectProperty("dimensions").put(column, cell);
            return;
        }
        switch (ObservationColumn.valueOf(column.toUpperCase(Locale.ROOT))) {
            case VALUE -> value(body, cell, violations);
            case PRELIMINARY -> preliminary(body, cell, violations);
            case QUALIFIER -> body.put(column, QUALIFIERS.getOrDefault(Spelling.same(cell), cell));
            case VINTAGE ->
                body.put(column, DayText.read(cell).map(Object::toString).orElse(cell));
            case PREFERRED -> {}
            case SERIES, PERIOD, UNIT, SOURCE, URL, NOTE -> body.put(column, cell);
        }
    }

    private static void value(ObjectNode body, String cell, List<Violation> violations) {
        var read = NumberText.decimal(cell);
        if (read.value() == null) {
            violations.add(Violation.at("/value", String.valueOf(read.violation()), Cell.quoted(cell)));
        } else {
            body.put("value", read.value());
        }
    }

    private static void preliminary(ObjectNode body, String cell, List<Violation> violations) {
        Boolean truth = TruthText.read(cell).orElse(null);
        if (truth == null) {
            violations.add(Violation.at("/preliminary", "cell-truth", Cell.quoted(cell)));
        } else {
            body.put("preliminary", truth);
        }
    }
}
