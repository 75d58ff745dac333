package org.ipcoop.indicators.ingestion;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka clients from the {@code kafka.*} properties and what the promises of ingestion need. */
@ApplicationScoped
class KafkaClients {
    private static final int LARGEST_REQUEST = 16 * 1024 * 1024;
    private final Map<String, Object> common;
    private final IngestionSettings settings;

    KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> common, IngestionSettings settings) {
        this.common = common;
        this.settings = settings;
    }

    /** Reads bytes where it is told to and nowhere else: a position that the topic no longer has is a failure, not a skip. */
    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(common);
        properties.put("group.id", settings.groupId());
        properties.put("enable.auto.commit", false);
        properties.put("auto.offset.reset", "none");
        // A replica that was killed is missed after this long, and only then do others take its partitions over.
        properties.put("session.timeout.ms", (int) settings.sessionTimeout().toMillis());
        properties.put("heartbeat.interval.ms", (int)
                settings.sessionTimeout().dividedBy(4).toMillis());
        properties.put("max.poll.records", settings.maxBatch());
        properties.put("fetch.max.wait.ms", (int) settings.fetchMaxWait().toMillis());
        properties.put("metadata.max.age.ms", 10_000);
        properties.put("isolation.level", "read_committed");
        properties.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Sends dead letters, acknowledged by all replicas, within a bounded time. */
    KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(common);
        int timeout = (int) settings.deadLetterTimeout().toMillis();
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("max.in.flight.requests.per.connection", 1);
        properties.put("linger.ms", 0);
        properties.put("request.timeout.ms", timeout / 2);
        properties.put("delivery.timeout.ms", timeout);
        properties.put("max.block.ms", timeout);
        properties.put("max.request.size", LARGEST_REQUEST);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Asks for the end of topics; gives up soon, because somebody waits for the answer. */
    Admin admin(Duration timeout) {
        Map<String, Object> properties = new HashMap<>(common);
        properties.put("request.timeout.ms", (int) timeout.toMillis());
        properties.put("default.api.timeout.ms", (int) timeout.toMillis());
        return Admin.create(properties);
    }
}
