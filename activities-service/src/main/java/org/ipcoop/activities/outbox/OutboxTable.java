package org.ipcoop.activities.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Every statement on the outbox, and on the lock that makes one relay the active one. */
final class OutboxTable {
    /** Names the relay's advisory lock; "ipcoop" read as a number, and unused elsewhere. */
    private static final long LOCK = 0x6970636f6f70L;

    private static final String CHANNEL = "ipcoop_outbox";

    private OutboxTable() {}

    /** How much waits, and for how many seconds the oldest does. */
    record Backlog(long rows, double oldestSeconds) {}

    /**
     * The oldest rows there are. Deliberately without "greater than the last one sent": a transaction that took a lower id may
     * commit later than one with a higher id, and would be skipped for ever.
     */
    static List<OutboxRow> read(Connection connection, int limit) throws SQLException {
        String sql = """
                select id, activity_id, revision, topic, type, occurred_at, payload
                from outbox
                order by id
                limit ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<OutboxRow> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(row(rows));
                }
                return read;
            }
        }
    }

    private static OutboxRow row(ResultSet rows) throws SQLException {
        return new OutboxRow(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                rows.getInt(3),
                rows.getString(4),
                rows.getString(5),
                rows.getObject(6, OffsetDateTime.class).toInstant(),
                rows.getString(7));
    }

    static void delete(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection) throws SQLException {
        String sql = """
                select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0)
                from outbox
                """;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new Backlog(row.getLong(1), Math.max(0, row.getDouble(2)));
        }
    }

    /** Takes the lock for as long as the connection lives; false where another relay has it. */
    static boolean tryLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + CHANNEL);
    }

    static void ring(Connection connection) throws SQLException {
        execute(connection, "notify " + CHANNEL);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
