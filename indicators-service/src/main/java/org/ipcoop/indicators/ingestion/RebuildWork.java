package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.revision.DataRevisions;
import org.jboss.logging.Logger;

/**
 * Goes on with the running rebuild from where its position is, and switches over once it has caught up. It never runs ahead
 * of the live generation, so that with the switch nothing is known that was not asked of the live one before.
 */
@ApplicationScoped
class RebuildWork {
    private static final Logger LOG = Logger.getLogger(RebuildWork.class);
    private static final Duration LAST_RECORDS = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final KafkaClients clients;
    private final TopicNames topics;
    private final Ledger ledger;
    private final RebuildTable rebuilds;
    private final RebuildBatch batch;
    private final NextGeneration next;
    private final Generations generations;
    private final NextMargins nextMargins;
    private final DataRevisions revisions;
    private final IngestionSettings settings;

    RebuildWork(
            DataSource dataSource,
            KafkaClients clients,
            TopicNames topics,
            Ledger ledger,
            RebuildTable rebuilds,
            RebuildBatch batch,
            NextGeneration next,
            Generations generations,
            NextMargins nextMargins,
            DataRevisions revisions,
            IngestionSettings settings) {
        this.dataSource = dataSource;
        this.clients = clients;
        this.topics = topics;
        this.ledger = ledger;
        this.rebuilds = rebuilds;
        this.batch = batch;
        this.next = next;
        this.generations = generations;
        this.nextMargins = nextMargins;
        this.revisions = revisions;
        this.settings = settings;
    }

    /** Works until the rebuild has ended or this replica stops; whatever it throws, it can be called again. */
    void goOn(BooleanSupplier stopping) throws SQLException {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer()) {
            var reader = new RebuildReader(consumer, positions(), settings.pollTimeout());
            boolean ended = false;
            while (!ended && !stopping.getAsBoolean()) {
                ended = step(reader);
            }
        } catch (RebuildImpossible e) {
            fail(e.reason());
        } catch (SQLException e) {
            if (!isMistake(e)) {
                throw e;
            }
            fail("database, SQLSTATE " + e.getSQLState());
        }
    }

    /** One batch, or the margins and the switch; whether the rebuild has ended with it. */
    private boolean step(RebuildReader reader) throws SQLException {
        // Before the limits: whatever is known at this revision comes before them.
        long known = nextMargins.known();
        Map<TopicPartition, Long> limits = limits();
        List<RawRecord> records = reader.next(limits);
        if (!records.isEmpty() && !batch.apply(records, total(limits))) {
            return true;
        }
        return reader.behind(limits) == 0 && (!nextMargins.follow(known) || switchOver(reader));
    }

    private boolean switchOver(RebuildReader reader) throws SQLException {
        return Transaction.run(dataSource, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "set local lock_timeout = " + settings.switchPatience().toMillis());
            }
            if (rebuilds.lockRunning(connection).isEmpty()) {
                return true;
            }
            next.analyse(connection);
            next.holdWriters(connection);
            readLast(connection, reader);
            Rebuild complete = rebuilds.lockRunning(connection).orElseThrow();
            dateRevisions(connection, complete);
            next.replaceLive(connection);
            rebuilds.end(connection, complete.id(), Rebuild.State.COMPLETED, null);
            LOG.infof(
                    "rebuild switched over records=%s changedFacts=%s",
                    complete.recordsRead(), complete.changedFacts());
            return true;
        });
    }

    /** Reads what the live generation has applied until it was held. */
    private void readLast(Connection connection, RebuildReader reader) throws SQLException {
        Map<TopicPartition, Long> limits = limits(connection);
        Instant deadline = Instant.now().plus(LAST_RECORDS);
        while (reader.behind(limits) > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Kafka does not bring the last records");
            }
            Rebuild running = rebuilds.lockRunning(connection).orElseThrow();
            batch.fold(connection, running, reader.next(limits), total(limits));
        }
    }

    private void dateRevisions(Connection connection, Rebuild complete) throws SQLException {
        generations.copyKnownAt(connection);
        long lost = generations.lost(connection);
        if (lost > 0) {
            throw new RebuildImpossible(lost + " revisions that are known are no longer in the topics");
        }
        nextMargins.catchUp(connection);
        if (complete.changedFacts() > 0 || generations.isDifferent(connection)) {
            generations.dateNews(connection, revisions.rewritePast(connection).revision());
        }
    }

    private void fail(String reason) throws SQLException {
        Transaction.run(dataSource, connection -> {
            Optional<Rebuild> running = rebuilds.lockRunning(connection);
            if (running.isPresent()) {
                LOG.errorf("rebuild failed reason=%s", reason);
                rebuilds.end(connection, running.get().id(), Rebuild.State.FAILED, reason);
                next.drop(connection);
            }
            return running;
        });
    }

    /** A statement that doesn't fit the tables never will. */
    private static boolean isMistake(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("42") || state.startsWith("2BP"));
    }

    private Map<TopicPartition, Long> positions() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return rebuilds.positions(connection);
        }
    }

    private Map<TopicPartition, Long> limits() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return limits(connection);
        }
    }

    private Map<TopicPartition, Long> limits(Connection connection) throws SQLException {
        return ledger.read(connection, topics.sources()).stream()
                .collect(Collectors.toMap(Ledger.Entry::partition, Ledger.Entry::nextOffset));
    }

    private static long total(Map<TopicPartition, Long> limits) {
        return limits.values().stream().mapToLong(Long::longValue).sum();
    }
}
