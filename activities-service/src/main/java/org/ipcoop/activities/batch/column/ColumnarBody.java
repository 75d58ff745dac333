package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.row.CsvColumns.Named;
import org.jspecify.annotations.Nullable;

/**
 * Puts the cells of one row together to the JSON of an activity. An empty cell is absent, never 0; objects of a list keep their
 * order and close the gaps that empty ones leave.
 */
final class ColumnarBody {
    private record Filled(Named<Column> named, String text) {}

    private static final Set<String> COMPLETED = Set.of("COMPLETED", "VERIFIED");

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> columns = new HashMap<>();
    private final CellReader reader;

    private ColumnarBody(Violations violations) {
        this.reader = new CellReader(violations);
    }

    /** Reads the cells, which are in the order of the columns and may be fewer; reports what cannot be read. */
    static ColumnarBody of(List<@Nullable Named<Column>> header, List<String> cells, Violations violations) {
        ColumnarBody built = new ColumnarBody(violations);
        List<Filled> filled = filled(header, cells);
        ActivityType type = type(filled);
        Places places =
                Places.of(filled.stream().map(cell -> cell.named.column()).toList());
        header.stream().filter(Objects::nonNull).forEach(named -> built.name(named, places));
        filled.forEach(cell -> built.put(cell.named.column(), cell.text, type, places));
        built.complete(header, type);
        if (!built.reader.qualifiers().isEmpty()) {
            built.body.set("qualifiers", built.reader.qualifiers());
        }
        return built;
    }

    /** Where the file asks for the result of a completed activity and all cells of it are empty, nothing is known of it. */
    private void complete(List<@Nullable Named<Column>> header, @Nullable ActivityType type) {
        boolean completed = COMPLETED.contains(body.path("status").asText());
        boolean asked = type != null
                && header.stream()
                        .filter(Objects::nonNull)
                        .map(named -> named.column().field())
                        .anyMatch(field -> field.key().startsWith("result.") && field.isOf(type));
        if (completed && asked) {
            body.withObjectProperty("result");
        }
    }

    /** The activity as JSON, as far as it could be read. */
    ObjectNode body() {
        return body;
    }

    /** What the file calls the places of the body, by JSON pointer. */
    Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    private static List<Filled> filled(List<@Nullable Named<Column>> header, List<String> cells) {
        List<Filled> filled = new ArrayList<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            Named<Column> named = header.get(i);
            String cell = Cell.text(cells.get(i));
            if (named != null && !cell.isEmpty()) {
                filled.add(new Filled(named, cell));
            }
        }
        return filled;
    }

    /** What kind of activity the row is decides how its other cells are read. */
    private static @Nullable ActivityType type(List<Filled> filled) {
        for (Filled cell : filled) {
            Field field = cell.named.column().field();
            if (field.key().equals("type") && field.shape(null) instanceof Shape.Code code) {
                return code.names().find(cell.text).map(ActivityType::valueOf).orElse(null);
            }
        }
        return null;
    }

    /** Empty cells have a name too: something may be missing there. */
    private void name(Named<Column> named, Places places) {
        int at = places.of(named.column());
        if (at >= 0) {
            columns.put(named.column().field().pointer(at), named.header());
        }
    }

    private void put(Column column, String cell, @Nullable ActivityType type, Places places) {
        Field field = column.field();
        int at = places.of(column);
        JsonNode value = reader.read(cell, field.shape(type), field.pointer(at));
        ObjectNode object = field.isNumbered() ? item(field.list(), at) : parent(field.steps());
        if (value != null) {
            object.set(field.steps().getLast(), value);
        }
    }

    private ObjectNode item(List<String> list, int at) {
        ArrayNode items = parent(list).withArrayProperty(list.getLast());
        while (items.size() <= at) {
            items.addObject();
        }
        return (ObjectNode) items.get(at);
    }

    private ObjectNode parent(List<String> steps) {
        ObjectNode object = body;
        for (String step : steps.subList(0, steps.size() - 1)) {
            object = object.withObjectProperty(step);
        }
        return object;
    }
}
