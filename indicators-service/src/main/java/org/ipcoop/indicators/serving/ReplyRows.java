package org.ipcoop.indicators.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Any reply as a table. Each member of its list is a row; members of members are columns with a path, such as
 * {@code period.code}; a list inside a member repeats the row for each of its own. What names the subject of the reply stands
 * before the columns of the rows, what else is said about it behind them.
 */
final class ReplyRows {
    private static final Set<String> SKIPPED = Set.of("total", "next", "labels");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final List<String> columns = new ArrayList<>();
    private final List<Map<String, JsonNode>> rows = new ArrayList<>();

    private ReplyRows() {}

    static ReplyRows of(JsonNode reply) {
        ReplyRows table = new ReplyRows();
        Optional<String> list = list(reply);
        Map<String, JsonNode> subject = new LinkedHashMap<>();
        Map<String, JsonNode> about = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : reply.properties()) {
            boolean names = about.isEmpty() && (member.getValue().isTextual() || isText(member.getValue()));
            if (list.isPresent() && !isApart(member, list.get())) {
                flatten(member.getKey(), member.getValue(), names ? subject : about, new LinkedHashMap<>());
            }
        }
        if (list.isEmpty()) {
            expand("", reply, Map.of()).forEach(table::add);
        } else {
            table.columns.addAll(subject.keySet());
            for (JsonNode item : reply.get(list.get())) {
                expand("", item, subject).forEach(table::add);
            }
            about.forEach((column, value) -> table.addToAll(column, value));
        }
        table.dropHollowColumns();
        return table;
    }

    private static boolean isApart(Map.Entry<String, JsonNode> member, String list) {
        return SKIPPED.contains(member.getKey()) || member.getKey().equals(list) || isListOfObjects(member.getValue());
    }

    List<String> columns() {
        return columns;
    }

    List<Map<String, JsonNode>> rows() {
        return rows;
    }

    /** Whether it is one text in both languages. */
    static boolean isText(JsonNode value) {
        Set<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        return value.isObject() && !names.isEmpty() && LANGUAGES.containsAll(names);
    }

    /** The list that the reply is about: its items, or the only one there is. */
    private static Optional<String> list(JsonNode reply) {
        if (reply.path("items").isArray()) {
            return Optional.of("items");
        }
        List<String> lists = reply.properties().stream()
                .filter(member -> isListOfObjects(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return lists.size() == 1 ? Optional.of(lists.getFirst()) : Optional.empty();
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).anyMatch(JsonNode::isObject);
    }

    private static List<Map<String, JsonNode>> expand(String path, JsonNode item, Map<String, JsonNode> beside) {
        Map<String, JsonNode> own = new LinkedHashMap<>(beside);
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        flatten(path, item, own, lists);
        List<Map<String, JsonNode>> expanded = new ArrayList<>();
        lists.forEach((column, list) -> list.forEach(inner -> expanded.addAll(expand(column, inner, own))));
        return expanded.isEmpty() ? List.of(own) : expanded;
    }

    private static void flatten(String path, JsonNode value, Map<String, JsonNode> cells, Map<String, JsonNode> lists) {
        if (value instanceof ObjectNode object && !isText(object)) {
            object.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            cells,
                            lists));
        } else if (isListOfObjects(value)) {
            lists.put(path, value);
        } else {
            cells.put(path, value);
        }
    }

    /** A column that earlier rows don't have comes before the next one that they have. */
    private void add(Map<String, JsonNode> row) {
        List<String> own = new ArrayList<>(row.keySet());
        int at = columns.size();
        for (String column : own.reversed()) {
            int known = columns.indexOf(column);
            if (known < 0) {
                columns.add(at, column);
            } else {
                at = known;
            }
        }
        rows.add(new LinkedHashMap<>(row));
    }

    private void addToAll(String column, JsonNode value) {
        if (!columns.contains(column)) {
            columns.add(column);
            rows.forEach(row -> row.put(column, value));
        }
    }

    /** What is absent in some rows, and an object or a list in others, has its columns from those. */
    private void dropHollowColumns() {
        columns.removeIf(column -> columns.stream().anyMatch(other -> other.startsWith(column + ".")));
    }
}
