package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Owns rebuild and rebuild_position: which rebuilds there were, and how far the running one is. */
@ApplicationScoped
class RebuildTable {
    private static final String COLUMNS =
            "id, state, started_at, ended_at, records_read, records_total, changed_facts, reason";
    private static final String START = "insert into rebuild (id, state, started_at) values (?, 'RUNNING',"
            + " clock_timestamp()) on conflict do nothing returning " + COLUMNS;
    private static final String LAST = "select " + COLUMNS + " from rebuild order by started_at desc limit 1";
    private static final String RUNNING = "select " + COLUMNS + " from rebuild where state = 'RUNNING'";
    private static final String PROGRESS = "update rebuild set records_read = records_read + ?, records_total = ?,"
            + " changed_facts = changed_facts + ? where id = ?";
    private static final String END =
            "update rebuild set state = ?, reason = ?, ended_at = clock_timestamp() where id = ?";
    private static final String MOVE = """
            insert into rebuild_position (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            """;

    /** Notes that one runs; empty where one does already. */
    Optional<Rebuild> start(Connection connection) throws SQLException {
        try (PreparedStatement positions = connection.prepareStatement("delete from rebuild_position");
                PreparedStatement start = connection.prepareStatement(START)) {
            start.setObject(1, UUID.randomUUID());
            Optional<Rebuild> started = read(start);
            if (started.isPresent()) {
                positions.executeUpdate();
            }
            return started;
        }
    }

    /** The latest one, whether it runs or has ended. */
    Optional<Rebuild> last(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            return read(statement);
        }
    }

    Optional<Rebuild> running(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNNING)) {
            return read(statement);
        }
    }

    /** The running one, kept from being cancelled or worked on elsewhere until the transaction ends. */
    Optional<Rebuild> lockRunning(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNNING + " for update")) {
            return read(statement);
        }
    }

    void progress(Connection connection, UUID id, long read, long total, long changedFacts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
            statement.setLong(1, read);
            statement.setLong(2, total);
            statement.setLong(3, changedFacts);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    void end(Connection connection, UUID id, Rebuild.State state, @Nullable String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, state.name());
            statement.setString(2, reason);
            statement.setObject(3, id);
            statement.executeUpdate();
        }
    }

    /** The next offset of every partition that has been read from. */
    Map<TopicPartition, Long> positions(Connection connection) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        String sql = "select topic, partition, next_offset from rebuild_position";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    void move(Connection connection, Map<TopicPartition, Long> positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            for (var position : positions.entrySet()) {
                statement.setString(1, position.getKey().topic());
                statement.setInt(2, position.getKey().partition());
                statement.setLong(3, position.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Optional<Rebuild> read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Rebuild(
                            row.getObject(1, UUID.class),
                            Rebuild.State.valueOf(row.getString(2)),
                            Objects.requireNonNull(Ledger.instant(row, 3)),
                            Ledger.instant(row, 4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getString(8)))
                    : Optional.empty();
        }
    }
}
