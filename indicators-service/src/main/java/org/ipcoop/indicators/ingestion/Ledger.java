package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.projection.ActivityEvent.Origin;
import org.jspecify.annotations.Nullable;

/** Owns partition_ledger: the one truth about how far each partition is applied. */
@ApplicationScoped
class Ledger {
    private static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);
    private static final String OPEN =
            "insert into partition_ledger (topic, partition, next_offset) values (?, ?, 0) on conflict do nothing";
    private static final String LOCK =
            "select next_offset from partition_ledger where topic = ? and partition = ? for update";
    private static final String MOVE = """
            update partition_ledger set next_offset = ?, last_event_id = coalesce(?, last_event_id),
              last_event_time = coalesce(?, last_event_time), applied_at = clock_timestamp()
            where topic = ? and partition = ?
            """;
    private static final String READ = """
            select topic, partition, next_offset, last_event_id, last_event_time, applied_at
            from partition_ledger where topic = any(?) order by topic, partition
            """;

    /** How far one partition is. */
    record Entry(
            TopicPartition partition,
            long nextOffset,
            @Nullable String lastEventId,
            @Nullable Instant lastEventTime,
            @Nullable Instant appliedAt) {}

    /** Locks these partitions' rows, in one order everywhere, and says where each goes on. */
    Map<TopicPartition, Long> lock(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        List<TopicPartition> sorted = partitions.stream().sorted(ORDER).toList();
        try (PreparedStatement open = connection.prepareStatement(OPEN)) {
            for (TopicPartition partition : sorted) {
                bind(open, 1, partition);
                open.addBatch();
            }
            open.executeBatch();
        }
        Map<TopicPartition, Long> next = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            for (TopicPartition partition : sorted) {
                bind(lock, 1, partition);
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    next.put(partition, row.getLong(1));
                }
            }
        }
        return next;
    }

    /** Moves a locked partition on; {@code last} is the last event of it that was applied, if any was. */
    void move(Connection connection, TopicPartition partition, long nextOffset, Optional<Origin> last)
            throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, nextOffset);
            move.setString(2, last.map(Origin::eventId).orElse(null));
            move.setObject(
                    3,
                    last.map(it -> it.eventTime().atOffset(ZoneOffset.UTC)).orElse(null),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            bind(move, 4, partition);
            move.executeUpdate();
        }
    }

    /** Every partition of these topics that has been touched. */
    List<Entry> read(Connection connection, Collection<String> topics) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, connection.createArrayOf("text", topics.toArray()));
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            new TopicPartition(row.getString(1), row.getInt(2)),
                            row.getLong(3),
                            row.getString(4),
                            instant(row, 5),
                            instant(row, 6)));
                }
            }
        }
        return entries;
    }

    private static void bind(PreparedStatement statement, int first, TopicPartition partition) throws SQLException {
        statement.setString(first, partition.topic());
        statement.setInt(first + 1, partition.partition());
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
