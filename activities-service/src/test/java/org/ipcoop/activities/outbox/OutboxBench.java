package org.ipcoop.activities.outbox;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ipcoop.localstack.LocalStackTestResource;

/** A database with an outbox, topics, and relays at work on them, for tests without a running service. */
final class OutboxBench implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-02-01T03:04:05.678901Z");

    private final Map<String, String> stack;
    private final List<Relay> relays = new ArrayList<>();
    private final Map<String, Object> kafka;

    OutboxBench() {
        this(null);
    }

    /** A bench on another broker than the shared one. */
    OutboxBench(String bootstrap) {
        stack = new LocalStackTestResource().start();
        kafka = Map.of("bootstrap.servers", bootstrap == null ? stack.get("kafka.bootstrap.servers") : bootstrap);
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V10__outbox.sql"));
                Connection connection = connect("setup");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static OutboxSettings settings(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of(
                "ipcoop.outbox.poll-interval", "200ms",
                "ipcoop.outbox.takeover-interval", "100ms",
                "ipcoop.outbox.max-backoff", "300ms",
                "ipcoop.outbox.delivery-timeout", "3s"));
        values.forEach((key, value) -> all.put("ipcoop.outbox." + key, value));
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OutboxSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(OutboxSettings.class);
    }

    String topic() {
        return stack.get("ipcoop.topics.activities");
    }

    String plans() {
        return stack.get("ipcoop.topics.plans");
    }

    Map<String, Object> kafka() {
        return kafka;
    }

    Connection connect(String application) throws SQLException {
        return DriverManager.getConnection(
                stack.get("quarkus.datasource.jdbc.url") + "?ApplicationName=" + application,
                stack.get("quarkus.datasource.username"),
                stack.get("quarkus.datasource.password"));
    }

    RelayState relay() {
        return relay(settings(Map.of()), () -> connect("relay"), new Failpoints(Failpoint.NONE, 1, () -> {}), topic());
    }

    RelayState relay(OutboxSettings settings, ConnectionSource connections, Failpoints failpoints, String topic) {
        RelayState state = new RelayState();
        Relay relay = new Relay(
                settings,
                connections,
                () -> Publisher.connect(kafka, settings.deliveryTimeout()),
                new TopicCheck(kafka, List.of(topic)),
                failpoints,
                state);
        relays.add(relay);
        relay.start();
        return state;
    }

    void write(OutboxEvent... events) {
        try (Connection connection = connect("writer")) {
            connection.setAutoCommit(false);
            insert(connection, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(Connection connection, OutboxEvent... events) throws SQLException {
        insert(connection, List.of(events), type -> type == EventType.PLANNED ? plans() : topic());
    }

    static void insert(Connection connection, List<OutboxEvent> events, Function<EventType, String> topic)
            throws SQLException {
        String sql = Outbox.insertFrom("""
                select ?::uuid as activity_id, ?::integer as revision, ? as topic, ? as type,
                    ?::timestamptz as occurred_at, ? as payload
                """);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OutboxEvent event : events) {
                insert.setObject(1, event.activityId());
                insert.setInt(2, event.revision());
                insert.setString(3, topic.apply(event.type()));
                insert.setString(4, event.type().ceType());
                insert.setObject(5, event.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setString(6, event.snapshot());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static OutboxEvent event(UUID activity, int revision) {
        return new OutboxEvent(activity, revision, EventType.CORRECTED, AT, "{\"revision\":" + revision + "}");
    }

    long waiting() {
        try (Connection connection = connect("count");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything a topic holds now, partition by partition, each in its order. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read;
        }
    }

    /** Revisions of one activity in the order in which a consumer meets them. */
    List<Integer> revisions(UUID activity) {
        return records(topic()).stream()
                .filter(record -> record.key().equals(activity.toString()))
                .map(OutboxBench::revision)
                .toList();
    }

    static int revision(ConsumerRecord<String, byte[]> record) {
        String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        return Integer.parseInt(id.substring(id.indexOf(':') + 1));
    }

    @Override
    public void close() throws InterruptedException {
        for (Relay relay : relays) {
            relay.stop(Duration.ofSeconds(3));
        }
    }
}
