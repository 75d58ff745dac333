package org.ipcoop.activities.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.batch.column.Column;
import org.ipcoop.activities.batch.column.ColumnarText;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.activities.batch.column.Field;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;

/**
 * A page of activities as a table that can be imported again: the same columns, those of them that the page fills. As
 * spreadsheets in the language read it: Vietnamese ones part cells by {@code ;} and decimals by a comma.
 */
final class ActivityCsv {
    private final Columns columns = new Columns();
    private final Comparator<Column> inOrder;

    ActivityCsv() {
        Map<Field, Integer> places = new HashMap<>();
        Map<List<String>, Integer> lists = new HashMap<>();
        for (Field field : columns.fields()) {
            places.put(field, places.size());
            lists.putIfAbsent(group(field), lists.size());
        }
        inOrder = Comparator.<Column>comparingInt(column -> lists.get(group(column.field())))
                .thenComparingInt(Column::number)
                .thenComparingInt(column -> places.get(column.field()));
    }

    /** The fields of one list of objects stand together, object by object. */
    private static List<String> group(Field field) {
        return field.isNumbered() ? field.list() : List.of(field.key(), "");
    }

    /** Says, by being there with an empty cell, that there is a result and nothing is known of it. */
    private Column columnOfResult(String type) {
        return columns.fields().stream()
                .filter(field -> field.key().startsWith("result.") && field.isOf(ActivityType.valueOf(type)))
                .findFirst()
                .map(field -> new Column(field, field.isNumbered() ? 1 : 0))
                .orElseThrow();
    }

    /** The whole file as text, byte-order mark included. */
    String of(List<JsonNode> activities, Language language) {
        var text = new ColumnarText(columns, language);
        List<Map<Column, String>> rows = activities.stream()
                .map(activity -> text.cells((ObjectNode) activity))
                .toList();
        Set<Column> filled = new TreeSet<>(inOrder);
        rows.forEach(row -> filled.addAll(row.keySet()));
        activities.stream()
                .filter(activity -> activity.path("result").isObject()
                        && activity.path("result").isEmpty())
                .map(activity -> columnOfResult(activity.path("type").asText()))
                .forEach(filled::add);
        char delimiter = language == Language.VI ? ';' : ',';
        var table = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        table.append(CsvLine.of(
                filled.stream().map(column -> columns.label(column, language)).toList(), delimiter));
        for (Map<Column, String> row : rows) {
            table.append(CsvLine.of(
                    filled.stream().map(column -> row.getOrDefault(column, "")).toList(), delimiter));
        }
        return table.toString();
    }
}
