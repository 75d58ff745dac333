package org.ipcoop.bench.indicators;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.ipcoop.bench.BenchStack;
import org.postgresql.PGConnection;

/** What a completion cannot be visible sooner than: a NOTIFY that is committed, heard, sent to Kafka, and read from there. */
final class RawRoundTrip {
    private static final Duration POLL = Duration.ofMillis(150);
    private static final int LISTEN_MILLIS = 200;

    private final BenchStack stack;
    private final Paced pace;
    private final String topic = "bench-" + UUID.randomUUID();
    private volatile boolean going;

    RawRoundTrip(BenchStack stack, Paced pace) throws Exception {
        this.stack = stack;
        this.pace = pace;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    /** The times from the commit of a notification until a consumer has its record. */
    double[] latencies(Duration time) throws Exception {
        Latencies latencies = new Latencies();
        going = true;
        try (Connection heard = stack.connect("indicators");
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", stack.kafka(), "acks", "all", "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                var consumer = new EventTopic(stack).consumer()) {
            try (Statement statement = heard.createStatement()) {
                statement.execute("listen bench");
            }
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            Thread relay = Thread.ofPlatform().daemon().start(() -> relay(heard, producer));
            Thread reader = Thread.ofPlatform().daemon().start(() -> read(consumer, latencies));
            try {
                pace.run(time, () -> notifier(latencies));
                return latencies.sorted();
            } finally {
                going = false;
                relay.join();
                reader.join();
            }
        }
    }

    private Paced.Doer notifier(Latencies latencies) throws SQLException {
        Connection connection = stack.connect("indicators");
        PreparedStatement told = connection.prepareStatement("select pg_notify('bench', ?)");
        return new Paced.Doer() {
            @Override
            public void next() throws SQLException {
                String name = UUID.randomUUID().toString();
                told.setString(1, name);
                told.executeQuery().close();
                latencies.begin(name);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void relay(Connection heard, Producer<byte[], byte[]> producer) {
        try {
            while (going) {
                var told = heard.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                for (int i = 0; told != null && i < told.length; i++) {
                    producer.send(
                            new ProducerRecord<>(topic, told[i].getParameter().getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the listening connection broke", e);
        }
    }

    private void read(Consumer<byte[], byte[]> consumer, Latencies latencies) {
        while (going) {
            consumer.poll(POLL).forEach(record -> latencies.see(new String(record.value(), StandardCharsets.UTF_8)));
        }
    }
}
