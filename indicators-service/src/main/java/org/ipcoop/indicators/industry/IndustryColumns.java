package org.ipcoop.indicators.industry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.cell.Nearness;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.cell.Spellings;
import org.ipcoop.platform.cell.TruthText;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.CsvColumns;
import org.jspecify.annotations.Nullable;

/** Reads CSV files of industry rows: columns by name or label, in either language, and cells as the JSON has them. */
final class IndustryColumns implements CsvColumns<IndustryColumn> {
    private final Spellings<IndustryColumn> names = new Spellings<>();
    private final List<String> known = new ArrayList<>();

    IndustryColumns() {
        for (IndustryColumn column : IndustryColumn.values()) {
            add(column, column.field());
            for (Language language : Language.values()) {
                add(column, column.label(language));
            }
        }
    }

    private void add(IndustryColumn column, String name) {
        names.add(name, column);
        known.add(name);
    }

    @Override
    public Optional<IndustryColumn> find(String header) {
        return names.find(header);
    }

    @Override
    public List<String> near(String header) {
        return Nearness.nearest(header, known);
    }

    @Override
    public Content read(List<@Nullable Named<IndustryColumn>> header, List<String> cells) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Map<String, String> columns = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Named<IndustryColumn> named = header.get(i);
            if (named != null) {
                columns.put(named.column().pointer(), named.header());
                String cell = i < cells.size() ? Cell.text(cells.get(i)) : "";
                if (!cell.isEmpty()) {
                    put(body, named.column(), cell, violations);
                }
            }
        }
        return new Content(body, columns, violations);
    }

    private static void put(ObjectNode body, IndustryColumn column, String cell, List<Violation> violations) {
        String[] path = column.field().split("\\.", 2);
        ObjectNode object = path.length == 1 ? body : body.withObjectProperty(path[0]);
        String member = path[path.length - 1];
        switch (column.kind()) {
            case TEXT -> object.put(member, cell);
            case NUMBER -> {
                NumberText.Reading read = NumberText.decimal(cell);
                if (read.value() == null) {
                    String code = String.valueOf(read.violation());
                    violations.add(Violation.at(column.pointer(), code, Cell.quoted(cell)));
                } else {
                    object.put(member, read.value());
                }
            }
            case TRUTH -> {
                Boolean truth = TruthText.read(cell).orElse(null);
                if (truth == null) {
                    violations.add(Violation.at(column.pointer(), "cell-truth", Cell.quoted(cell)));
                } else {
                    object.put(member, truth);
                }
            }
        }
    }
}
