package org.ipcoop.activities.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends rows so that Kafka has them on every in-sync replica, in the order given per activity. */
final class Publisher implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;

    Publisher(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static Publisher connect(Map<String, Object> kafka, Duration deliveryTimeout) {
        int delivery = Math.toIntExact(deliveryTimeout.toMillis());
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "ipcoop-outbox");
        return new Publisher(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** Rows that Kafka acknowledged and that may be deleted, and the first failure, if any. */
    record Result(List<Long> acknowledged, @Nullable Throwable failure) {}

    /**
     * Sends and waits. Where a row fails, no later row of its activity counts as acknowledged: it is sent again after the failed
     * one, so that the last word of each activity is the newest.
     */
    Result publish(List<OutboxRow> rows) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (OutboxRow row : rows) {
            Future<RecordMetadata> future = producer.send(CloudEvent.of(row));
            sent.add(future);
            if (future.isDone() && failure(future) != null) {
                break;
            }
        }
        producer.flush();
        return outcome(rows, sent);
    }

    private static Result outcome(List<OutboxRow> rows, List<Future<RecordMetadata>> sent) throws InterruptedException {
        List<Long> acknowledged = new ArrayList<>();
        Set<UUID> failed = new HashSet<>();
        Throwable first = null;
        for (int i = 0; i < sent.size(); i++) {
            OutboxRow row = rows.get(i);
            Throwable failure = failure(sent.get(i));
            if (failure != null) {
                first = first == null ? failure : first;
                failed.add(row.activityId());
            } else if (!failed.contains(row.activityId())) {
                acknowledged.add(row.id());
            }
        }
        return new Result(acknowledged, first);
    }

    private static @Nullable Throwable failure(Future<RecordMetadata> future) throws InterruptedException {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        }
    }

    /** Drops what is in flight: it is still in the table. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
