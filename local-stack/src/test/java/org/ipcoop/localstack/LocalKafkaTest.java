package org.ipcoop.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final Topics TOPICS = Topics.STANDARD;

    @TempDir
    Path folder;

    @Test
    void keepsTopicsAndRecordsThroughKillMinusNine() throws Exception {
        // Given
        var settings =
                new LocalKafka.Settings(folder.resolve("data"), folder.resolve("log"), Ports.free(), Ports.free());
        var killed = LocalKafka.start(settings);
        killed.createTopics(TOPICS);
        assertThat(partitionsAndRetention(settings)).isEqualTo("6 -1 delete");
        send(settings, "key", "value");

        // When
        killed.process().kill();

        // Then
        try (var kafka = LocalKafka.start(settings)) {
            kafka.createTopics(TOPICS);
            assertThat(records(settings)).containsExactly("key=value");
        }
    }

    private static String partitionsAndRetention(LocalKafka.Settings settings) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()))) {
            var name = TOPICS.activities();
            var topic = admin.describeTopics(List.of(name)).topicNameValues().get(name);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return topic.get().partitions().size() + " "
                    + config.get("retention.ms").value() + " "
                    + config.get("cleanup.policy").value();
        }
    }

    private static void send(LocalKafka.Settings settings, String key, String value) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", settings.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPICS.activities(), 0, key, value))
                    .get();
        }
    }

    private static List<String> records(LocalKafka.Settings settings) {
        Map<String, Object> configuration = Map.of("bootstrap.servers", settings.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPICS.activities(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(LocalKafkaTest::text)
                    .toList();
        }
    }

    private static String text(ConsumerRecord<String, String> kept) {
        return kept.key() + "=" + kept.value();
    }
}
