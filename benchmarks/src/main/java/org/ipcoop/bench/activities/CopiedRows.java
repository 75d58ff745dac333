package org.ipcoop.bench.activities;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The rows that an import has written, in files, to be written again by COPY and nothing else. */
final class CopiedRows {
    /** In the order of their references. */
    private static final List<String> TABLES = List.of("activity", "activity_revision", "outbox");

    private final Path folder;
    private final List<String> columns;

    private CopiedRows(Path folder, List<String> columns) {
        this.folder = folder;
        this.columns = columns;
    }

    /** Takes what the tables hold now, all columns but those that the database makes itself. */
    static CopiedRows of(Connection activities, Path folder) throws SQLException, IOException {
        List<String> columns = new ArrayList<>();
        var copy = activities.unwrap(PGConnection.class).getCopyAPI();
        for (String table : TABLES) {
            columns.add(table + " (" + columns(activities, table) + ")");
            try (var file = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                copy.copyOut("copy " + columns.getLast() + " to stdout", file);
            }
        }
        return new CopiedRows(folder, columns);
    }

    private static String columns(Connection connection, String table) throws SQLException {
        String sql = """
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    and attidentity = ''
                order by attnum
                """;
        List<String> names = new ArrayList<>();
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            var rows = select.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names.stream().collect(joining(", "));
    }

    /** All of them in one transaction, into tables that are empty. */
    Duration copyInto(Connection scratch) throws SQLException, IOException {
        scratch.setAutoCommit(false);
        var copy = scratch.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        for (int i = 0; i < TABLES.size(); i++) {
            try (var file = Files.newInputStream(folder.resolve(TABLES.get(i) + ".copy"))) {
                copy.copyIn("copy " + columns.get(i) + " from stdin", file, 1 << 16);
            }
        }
        scratch.commit();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Every round begins with the same: nothing. */
    static void empty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES) + " cascade");
        }
    }
}
