package org.ipcoop.activities.batch.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.batch.column.Column;
import org.ipcoop.activities.batch.column.ColumnarText;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.activities.batch.column.Field;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;

/**
 * A CSV file to fill in: the columns of one type under their labels and one example. As spreadsheets in the language write it:
 * Vietnamese ones part cells by {@code ;} and decimals by a comma.
 */
final class Template {
    /** Chosen by the service, or said with a correction only. */
    private static final Set<String> NOT_ASKED = Set.of("id", "reason");

    /** Objects of a list that have columns at least; a file may have more. */
    private static final int LEAST_OBJECTS = 2;

    private final Columns columns = new Columns();
    private final ExampleActivities examples = new ExampleActivities();

    /** The whole file as text, byte-order mark included. */
    String of(ActivityType type, Language language) {
        ObjectNode example = examples.of(type);
        List<Column> asked = columns(type, example);
        Map<Column, String> cells = new ColumnarText(columns, language).cells(example);
        char delimiter = language == Language.VI ? ';' : ',';
        List<String> header =
                asked.stream().map(column -> columns.label(column, language)).toList();
        List<String> row =
                asked.stream().map(column -> cells.getOrDefault(column, "")).toList();
        return CsvLine.BYTE_ORDER_MARK + CsvLine.of(header, delimiter) + CsvLine.of(row, delimiter);
    }

    /** In the order of the fields; those of a list object by object. */
    private List<Column> columns(ActivityType type, ObjectNode example) {
        List<Column> asked = new ArrayList<>();
        columns.fields().stream()
                .filter(field -> isAsked(field, type))
                .collect(Collectors.groupingBy(Template::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(fields -> asked.addAll(columns(fields, example)));
        return asked;
    }

    private static String group(Field field) {
        return field.isNumbered() ? String.join(".", field.list()) : field.key();
    }

    private static List<Column> columns(List<Field> fields, ObjectNode example) {
        Field first = fields.getFirst();
        if (!first.isNumbered()) {
            return List.of(new Column(first, 0));
        }
        int objects = Math.max(
                LEAST_OBJECTS, example.at("/" + String.join("/", first.list())).size());
        return IntStream.rangeClosed(1, objects)
                .boxed()
                .flatMap(number -> fields.stream().map(field -> new Column(field, number)))
                .toList();
    }

    private static boolean isAsked(Field field, ActivityType type) {
        boolean outcome = field.key().startsWith("outcomes.");
        return field.isOf(type) && !NOT_ASKED.contains(field.key()) && (!outcome || type.hasOutcomes());
    }
}
