package org.ipcoop.indicators.ingestion;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls and applies, for as long as the service runs. Whatever fails is tried again after a pause, from the position the
 * ledger holds; a consumer that broke is replaced.
 */
final class IngestionLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(IngestionLoop.class);

    private final Dependencies with;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    /** Partitions whose last batch failed and hasn't been applied since. */
    private final Set<TopicPartition> owed = new HashSet<>();

    private Duration pause;

    /** What the loop works with. */
    record Dependencies(
            KafkaClients clients,
            TopicNames topics,
            Batch batch,
            Ledger ledger,
            DataSource dataSource,
            IngestionState state,
            IngestionMetrics metrics,
            IngestionSettings settings) {}

    IngestionLoop(Dependencies with) {
        this.with = with;
        this.pause = with.settings().retryFrom();
    }

    /** Ends the loop after the batch in hand. */
    void stop() {
        stop.countDown();
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        with.state().enter(new Phase.Running());
        while (!stopping()) {
            try (KafkaConsumer<byte[], byte[]> opened = with.clients().consumer()) {
                consumer = opened;
                consume(opened);
            } catch (WakeupException e) {
                LOG.debug("ingestion woken");
            } catch (KafkaException | IllegalStateException e) {
                pauseAfter(e);
            }
        }
        with.state().enter(new Phase.Stopped());
    }

    private void consume(Consumer<byte[], byte[]> opened) {
        var positions = new Positions(opened, with.ledger(), with.dataSource(), with.state());
        opened.subscribe(with.topics().sources(), positions);
        while (!stopping()) {
            with.state().turn();
            ConsumerRecords<byte[], byte[]> polled = opened.poll(with.settings().pollTimeout());
            try {
                apply(opened, positions, polled);
                positions.restore();
                positions.checkCaughtUp();
                owed.retainAll(opened.assignment());
                recovered();
            } catch (WakeupException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                owed.addAll(polled.partitions());
                positions.forget(polled.partitions());
                pauseAfter(e);
            }
            reportLag(opened);
        }
    }

    private void apply(Consumer<byte[], byte[]> opened, Positions positions, ConsumerRecords<byte[], byte[]> polled)
            throws SQLException {
        List<RawRecord> records = new ArrayList<>(polled.count());
        Map<TopicPartition, OffsetAndMetadata> applied = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            RawRecord raw = RawRecord.of(record);
            if (positions.isKnown(raw.partition())) {
                records.add(raw);
                applied.put(raw.partition(), new OffsetAndMetadata(raw.offset() + 1));
            }
        }
        if (!records.isEmpty()) {
            with.batch().apply(records);
            owed.removeAll(applied.keySet());
            // For lag tools only: nobody reads these offsets, so a lost commit costs nothing.
            opened.commitAsync(applied, (offsets, failure) -> {});
        }
    }

    private void recovered() {
        if (owed.isEmpty() && with.state().phase() instanceof Phase.Retrying) {
            LOG.info("ingestion goes on");
            with.state().enter(new Phase.Running());
            pause = with.settings().retryFrom();
        }
    }

    private void pauseAfter(Exception failure) {
        if (stopping()) {
            return;
        }
        String reason = reason(failure);
        LOG.warnf("ingestion retries reason=%s pause=%s", reason, pause);
        LOG.debug("ingestion failure", failure);
        with.state().enter(new Phase.Retrying(reason));
        with.state().turn();
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
        Duration longer = pause.multipliedBy(2);
        Duration longest = with.settings().retryUpTo();
        pause = longer.compareTo(longest) > 0 ? longest : longer;
    }

    /** Kind of failure without contents: messages of a database may repeat what was in a row. */
    private static String reason(Exception failure) {
        return switch (failure) {
            case SQLException sql -> "database, SQLSTATE " + sql.getSQLState();
            case KafkaException kafka -> "Kafka, " + kafka.getClass().getSimpleName();
            case IllegalStateException state -> String.valueOf(state.getMessage());
            default -> failure.getClass().getSimpleName();
        };
    }

    private void reportLag(Consumer<byte[], byte[]> opened) {
        Set<TopicPartition> assignment = opened.assignment();
        with.metrics()
                .lag(assignment.stream()
                        .mapToLong(partition -> opened.currentLag(partition).orElse(0))
                        .sum());
    }
}
