package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.indicators.ingestion.Decoded.Readable;
import org.ipcoop.indicators.projection.ActivityEvent;
import org.ipcoop.indicators.projection.Projection;

/**
 * Applies records to the next generation, in one transaction with the rebuild's position: once, whoever else may believe to be
 * the one that works on it. Records that can't be applied are dead letters of the live generation already, and left out.
 */
@ApplicationScoped
class RebuildBatch {
    private final DataSource dataSource;
    private final EventDecoder decoder;
    private final Projection projection;
    private final RebuildTable rebuilds;
    private final NextGeneration next;
    private final Generations generations;

    RebuildBatch(
            DataSource dataSource,
            EventDecoder decoder,
            Projection projection,
            RebuildTable rebuilds,
            NextGeneration next,
            Generations generations) {
        this.dataSource = dataSource;
        this.decoder = decoder;
        this.projection = projection;
        this.rebuilds = rebuilds;
        this.next = next;
        this.generations = generations;
    }

    /** Applies the records; false where the rebuild has been ended. {@code total} is how many there are in all. */
    boolean apply(List<RawRecord> records, long total) throws SQLException {
        try {
            return transaction(records, events(records), total);
        } catch (SQLException e) {
            if (!Refusals.isAboutTheData(e)) {
                throw e;
            }
            return oneByOne(records, total);
        }
    }

    private boolean oneByOne(List<RawRecord> records, long total) throws SQLException {
        for (RawRecord record : records) {
            List<RawRecord> one = List.of(record);
            try {
                if (!transaction(one, events(one), total)) {
                    return false;
                }
            } catch (SQLException e) {
                if (!Refusals.isAboutTheData(e)) {
                    throw e;
                }
                transaction(one, List.of(), total);
            }
        }
        return true;
    }

    private boolean transaction(List<RawRecord> records, List<ActivityEvent> events, long total) throws SQLException {
        return Transaction.run(dataSource, connection -> {
            Optional<Rebuild> running = rebuilds.lockRunning(connection);
            if (running.isPresent()) {
                fold(connection, running.get(), records, events, total);
            }
            return running.isPresent();
        });
    }

    /** The same in the caller's transaction, which holds the running rebuild. */
    void fold(Connection connection, Rebuild running, List<RawRecord> records, long total) throws SQLException {
        fold(connection, running, records, events(records), total);
    }

    private void fold(
            Connection connection, Rebuild running, List<RawRecord> records, List<ActivityEvent> events, long total)
            throws SQLException {
        Map<TopicPartition, Long> positions = rebuilds.positions(connection);
        List<ActivityEvent> ahead = events.stream()
                .filter(event -> event.origin().offset() >= positions.getOrDefault(partition(event), 0L))
                .toList();
        next.write(connection);
        projection.applyUnseen(connection, ahead);
        next.read(connection);
        Set<UUID> activities =
                ahead.stream().map(event -> event.snapshot().id()).collect(Collectors.toSet());
        generations.copyKnownAt(connection, activities);
        Map<TopicPartition, Long> after = new HashMap<>();
        long read = 0;
        for (RawRecord record : records) {
            if (record.offset() >= positions.getOrDefault(record.partition(), 0L)) {
                after.put(record.partition(), record.offset() + 1);
                read++;
            }
        }
        rebuilds.move(connection, after);
        rebuilds.progress(connection, running.id(), read, total, changedFacts(connection, ahead));
    }

    /** Each revision is counted with the batch that brought it. */
    private long changedFacts(Connection connection, List<ActivityEvent> events) throws SQLException {
        return generations.changedFacts(
                connection,
                events.stream().map(event -> event.snapshot().id()).toList(),
                events.stream().map(event -> event.snapshot().revision()).toList());
    }

    private List<ActivityEvent> events(List<RawRecord> records) {
        List<ActivityEvent> events = new ArrayList<>(records.size());
        for (Decoded decoded : decoder.decodeAll(records)) {
            switch (decoded) {
                case Readable readable -> events.add(readable.event());
                case Poison poison -> {}
            }
        }
        return events;
    }

    private static TopicPartition partition(ActivityEvent event) {
        return new TopicPartition(event.origin().topic(), event.origin().partition());
    }
}
