package org.ipcoop.activities.activity;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ipcoop.activities.outbox.TopicNames;

/** What was published of an activity, read from Kafka itself. */
final class EventLog {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private EventLog() {}

    /** All records of the activity, once at least that many are there. */
    static List<ConsumerRecord<String, byte[]>> of(String servers, TopicNames topics, UUID id, int atLeast) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.written().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            await().atMost(PATIENCE).until(() -> {
                found.clear();
                consumer.seekToBeginning(partitions);
                var ends = consumer.endOffsets(partitions);
                while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                        if (record.key().equals(id.toString())) {
                            found.add(record);
                        }
                    });
                }
                return found.size() >= atLeast;
            });
        }
        return found;
    }
}
