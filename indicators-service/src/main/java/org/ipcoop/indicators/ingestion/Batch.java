package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.indicators.ingestion.Decoded.Readable;
import org.ipcoop.indicators.projection.ActivityEvent;
import org.ipcoop.indicators.projection.ActivityEvent.Origin;
import org.ipcoop.indicators.projection.Projection;

/**
 * Applies what one poll brought, in one transaction: facts, dead letters and the ledger together or not at all. A record
 * that only the database refuses is found by applying the records one by one, and becomes a dead letter too.
 */
@ApplicationScoped
class Batch {
    private final DataSource dataSource;
    private final Ledger ledger;
    private final EventDecoder decoder;
    private final Projection projection;
    private final DeadLetterTable deadLetters;
    private final DeadLetterTopic deadLetterTopic;
    private final IngestionMetrics metrics;
    private final String statementTimeout;

    Batch(
            DataSource dataSource,
            Ledger ledger,
            EventDecoder decoder,
            Projection projection,
            DeadLetterTable deadLetters,
            DeadLetterTopic deadLetterTopic,
            IngestionMetrics metrics,
            IngestionSettings settings) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.decoder = decoder;
        this.projection = projection;
        this.deadLetters = deadLetters;
        this.deadLetterTopic = deadLetterTopic;
        this.metrics = metrics;
        this.statementTimeout =
                "set local statement_timeout = " + settings.statementTimeout().toMillis();
    }

    /** Applies the records, which are in the order of their offsets in each partition. */
    void apply(List<RawRecord> records) throws SQLException {
        try {
            transaction(records, decoder.decodeAll(records));
        } catch (SQLException e) {
            if (!Refusals.isAboutTheData(e)) {
                throw e;
            }
            oneByOne(records);
        }
    }

    private void oneByOne(List<RawRecord> records) throws SQLException {
        for (RawRecord record : records) {
            try {
                transaction(List.of(record), List.of(decoder.decode(record)));
            } catch (SQLException e) {
                if (!Refusals.isAboutTheData(e)) {
                    throw e;
                }
                String explanation = "SQLSTATE " + e.getSQLState();
                transaction(List.of(record), List.of(new Poison(record, Reason.NOT_STORABLE, explanation)));
            }
        }
    }

    /** {@code decoded} is what became of each record, in their order: read before anything is locked. */
    private void transaction(List<RawRecord> records, List<Decoded> decoded) throws SQLException {
        Outcome outcome = Transaction.run(dataSource, connection -> fold(connection, records, decoded));
        metrics.count(outcome.events().size(), outcome.poisons().size());
    }

    private Outcome fold(Connection connection, List<RawRecord> records, List<Decoded> decoded) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statementTimeout);
        }
        Map<TopicPartition, List<RawRecord>> byPartition =
                records.stream().collect(Collectors.groupingBy(RawRecord::partition));
        Map<TopicPartition, Long> next = ledger.lock(connection, byPartition.keySet());
        Outcome outcome = ahead(records, next, decoded);
        if (!outcome.poisons().isEmpty()) {
            deadLetters.insert(connection, outcome.poisons());
            deadLetterTopic.publish(outcome.poisons());
        }
        projection.apply(connection, outcome.events());
        for (var partition : byPartition.entrySet()) {
            long after = partition.getValue().getLast().offset() + 1;
            if (after > next.getOrDefault(partition.getKey(), 0L)) {
                ledger.move(connection, partition.getKey(), after, outcome.last(partition.getKey()));
            }
        }
        return outcome;
    }

    /** Leaves out what the ledger says is applied already. */
    private static Outcome ahead(List<RawRecord> records, Map<TopicPartition, Long> next, List<Decoded> decoded) {
        List<ActivityEvent> events = new ArrayList<>();
        List<Poison> poisons = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            RawRecord record = records.get(i);
            if (record.offset() >= next.getOrDefault(record.partition(), 0L)) {
                switch (decoded.get(i)) {
                    case Readable readable -> events.add(readable.event());
                    case Poison poison -> poisons.add(poison);
                }
            }
        }
        return new Outcome(events, poisons);
    }

    private record Outcome(List<ActivityEvent> events, List<Poison> poisons) {
        Optional<Origin> last(TopicPartition partition) {
            return events.stream()
                    .map(ActivityEvent::origin)
                    .filter(origin ->
                            origin.topic().equals(partition.topic()) && origin.partition() == partition.partition())
                    .max(Comparator.comparingLong(Origin::offset));
        }
    }
}
