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
import java.util.function.Function;
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
            transaction(records, decoder::decode);
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
                transaction(List.of(record), decoder::decode);
            } catch (SQLException e) {
                if (!Refusals.isAboutTheData(e)) {
                    throw e;
                }
                String explanation = "SQLSTATE " + e.getSQLState();
                transaction(List.of(record), it -> new Poison(it, Reason.NOT_STORABLE, explanation));
            }
        }
    }

    private void transaction(List<RawRecord> records, Function<RawRecord, Decoded> decode) throws SQLException {
        Outcome outcome = Transaction.run(dataSource, connection -> fold(connection, records, decode));
        metrics.count(outcome.events().size(), outcome.poisons().size());
    }

    private Outcome fold(Connection connection, List<RawRecord> records, Function<RawRecord, Decoded> decode)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statementTimeout);
        }
        Map<TopicPartition, List<RawRecord>> byPartition =
                records.stream().collect(Collectors.groupingBy(RawRecord::partition));
        Map<TopicPartition, Long> next = ledger.lock(connection, byPartition.keySet());
        Outcome outcome = decode(records, next, decode);
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
    private static Outcome decode(
            List<RawRecord> records, Map<TopicPartition, Long> next, Function<RawRecord, Decoded> decode) {
        List<ActivityEvent> events = new ArrayList<>();
        List<Poison> poisons = new ArrayList<>();
        for (RawRecord record : records) {
            if (record.offset() >= next.getOrDefault(record.partition(), 0L)) {
                switch (decode.apply(record)) {
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
