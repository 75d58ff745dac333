package org.ipcoop.indicators.ingestion;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the consumer reads: always what the ledger says, never what the group committed. A partition that is newly assigned,
 * or whose batch failed, is paused until the ledger could be asked.
 */
final class Positions implements ConsumerRebalanceListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<?, ?> consumer;
    private final Ledger ledger;
    private final DataSource dataSource;
    private final IngestionState state;
    private final Set<TopicPartition> unknown = new HashSet<>();
    private final Map<TopicPartition, Long> startEnds = new HashMap<>();
    private boolean assigned;

    Positions(Consumer<?, ?> consumer, Ledger ledger, DataSource dataSource, IngestionState state) {
        this.consumer = consumer;
        this.ledger = ledger;
        this.dataSource = dataSource;
        this.state = state;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned = true;
        forget(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        unknown.removeAll(partitions);
        partitions.forEach(startEnds::remove);
    }

    /** These partitions go on where the ledger says, once it can be asked. */
    void forget(Collection<TopicPartition> partitions) {
        Set<TopicPartition> ours = new HashSet<>(partitions);
        ours.retainAll(consumer.assignment());
        consumer.pause(ours);
        // Never read from there while paused; without any position a poll would ask the group for one.
        ours.forEach(partition -> consumer.seek(partition, 0));
        unknown.addAll(ours);
    }

    /** Whether records of this partition come from a position the ledger gave. */
    boolean isKnown(TopicPartition partition) {
        return !unknown.contains(partition);
    }

    /** Asks the ledger for what is unknown. Throws where it can't be asked, or where the topic no longer has what comes next. */
    void restore() throws SQLException {
        if (unknown.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ledgerNext = nextOffsets();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(unknown, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(unknown, PATIENCE);
        String refusal = null;
        for (TopicPartition partition : Set.copyOf(unknown)) {
            long next = ledgerNext.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            if (next > end) {
                refusal = "the ledger is ahead of the topic, which must have been made anew";
            } else if (next < begins.getOrDefault(partition, 0L)) {
                refusal = "the topic has dropped records that were never applied";
            } else {
                consumer.seek(partition, next);
                startEnds.putIfAbsent(partition, end);
                consumer.resume(Set.of(partition));
                unknown.remove(partition);
            }
        }
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
    }

    private Map<TopicPartition, Long> nextOffsets() throws SQLException {
        Set<String> topics = unknown.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        try (Connection connection = dataSource.getConnection()) {
            return ledger.read(connection, topics).stream()
                    .collect(Collectors.toMap(Ledger.Entry::partition, Ledger.Entry::nextOffset));
        }
    }

    /** Reports once that everything that was there at the assignment is applied. */
    void checkCaughtUp() {
        if (!state.caughtUp() && assigned && unknown.isEmpty()) {
            startEnds.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            if (startEnds.isEmpty()) {
                state.reportCaughtUp();
            }
        }
    }
}
