package org.ipcoop.bench.activities;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The script of the limit: the three INSERTs of one activity with the bytes that the service wrote for it, whatever columns
 * the tables have by now. The values are sent with every statement, as every client has to.
 */
final class ThreeInserts {
    /** Values that are new in every transaction, in SQL; {@code id} is what the first INSERT returned. */
    private static final Map<String, String> FRESH = Map.of(
            "activity_id", "uuidv7()",
            "activity_external_id", "'BENCH-' || lpad((random() * 1e12)::bigint::text, 12, '0')",
            "activity_revision_activity_id", ":id::uuid",
            "outbox_activity_id", ":id::uuid");

    /** A value of a row that the service wrote, with the name of the variable it becomes. */
    private record Value(String column, String variable, String type, String text) {
        String sql() {
            return FRESH.getOrDefault(variable, ":" + variable + "::" + type);
        }

        /** Without a colon, which pgbench would read as the beginning of a variable. */
        String constant() {
            return "E'" + text.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "' as " + variable;
        }
    }

    private ThreeInserts() {}

    /** @param payload what the service published: its answer */
    static String of(Connection activities, UUID id, String payload) throws SQLException {
        List<Value> activity = row(activities, "activity", "id", id);
        List<Value> revision = row(activities, "activity_revision", "activity_id", id);
        List<Value> event = List.of(
                event("activity_id", "uuid", id.toString()),
                event("revision", "integer", "1"),
                event("topic", "text", "ipcoop.activities.v1"),
                event("type", "text", "org.ipcoop.activity.completed.v1"),
                event("occurred_at", "timestamptz", "2026-03-04T05:06:07.123456Z"),
                event("payload", "text", payload));
        List<Value> all = new ArrayList<>(activity);
        all.addAll(revision);
        all.addAll(event);
        return """
                \\if :unknown
                select %s \\gset
                \\set unknown 0
                \\endif
                begin;
                %s returning id \\gset
                %s;
                %s;
                end;
                """.formatted(
                        all.stream().map(Value::constant).collect(joining(", ")),
                        insert("activity", activity),
                        insert("activity_revision", revision),
                        insert("outbox", event));
    }

    private static String insert(String table, List<Value> values) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        values.stream().map(Value::column).collect(joining(", ")),
                        values.stream().map(Value::sql).collect(joining(", ")));
    }

    private static Value event(String column, String type, String text) {
        return new Value(column, "outbox_" + column, type, text);
    }

    /** What a row has in columns that are not computed and not empty. */
    private static List<Value> row(Connection connection, String table, String key, UUID id) throws SQLException {
        String columns = """
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """;
        List<Value> values = new ArrayList<>();
        try (var select = connection.prepareStatement(columns)) {
            select.setString(1, table);
            var rows = select.executeQuery();
            while (rows.next()) {
                String text = text(connection, table, rows.getString(1), key, id);
                if (text != null) {
                    values.add(new Value(rows.getString(1), table + "_" + rows.getString(1), rows.getString(2), text));
                }
            }
        }
        return values;
    }

    private static @Nullable String text(Connection connection, String table, String column, String key, UUID id)
            throws SQLException {
        String sql = "select %s::text from %s where %s = ?".formatted(column, table, key);
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            var row = select.executeQuery();
            row.next();
            return row.getString(1);
        }
    }
}
