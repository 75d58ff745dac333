package org.ipcoop.bench.indicators;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Unmeasurable;
import org.ipcoop.localstack.Topics;

/** The topic of activities: how events get in, and how many of them the service has applied. */
final class EventTopic {
    static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String APPLIED = "select coalesce(sum(next_offset), 0) from partition_ledger where topic = ?";

    /** All benchmarks of a run send to one topic, where no training comes twice. */
    private static long sent;

    private final BenchStack stack;

    EventTopic(BenchStack stack) {
        this.stack = stack;
    }

    /** Numbers of trainings nobody has used yet; the first of them. */
    static synchronized long take(int count) {
        long first = sent;
        sent += count;
        return first;
    }

    /** Returns once Kafka has acknowledged all of them. */
    void send(int events) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", stack.kafka(), "acks", "all", "linger.ms", 20, "batch.size", 128 * 1024);
        long first = take(events);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long number = first; number < first + events; number++) {
                producer.send(Trainings.event(number));
            }
            producer.flush();
        }
    }

    /** A consumer that reads as ingestion does, without a group. */
    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                stack.kafka(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "max.poll.records",
                BATCH,
                "fetch.max.wait.ms",
                50);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Where each partition ends now. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            Collection<TopicPartition> partitions = partitions(consumer, Topics.STANDARD.activities());
            return consumer.endOffsets(partitions);
        }
    }

    /** Events a second that the service applies until it has all there are; those applied before this call do not count. */
    double untilApplied() throws SQLException, InterruptedException {
        long end = ends().values().stream().mapToLong(Long::longValue).sum();
        try (Connection connection = stack.connect("indicators");
                PreparedStatement applied = connection.prepareStatement(APPLIED)) {
            applied.setString(1, Topics.STANDARD.activities());
            long began = System.nanoTime();
            long before = number(applied);
            long now = before;
            while (now < end) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new Unmeasurable("ingestion does not come to the end of the topic");
                }
                TimeUnit.MILLISECONDS.sleep(10);
                now = number(applied);
            }
            return (end - before) * 1e9 / (System.nanoTime() - began);
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
