package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hamcrest.Matchers;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/** The outbox inside the running service: one fate with the transaction, and the relay started with the service. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, restrictToAnnotatedClass = true)
@TestProfile(OutboxTransactionTest.SmallSnapshots.class)
class OutboxTransactionTest {

    /** A limit that a test can pass without a megabyte, and a poll that can't be what woke the relay. */
    public static class SmallSnapshots implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.flyway.migrate-at-start", "true",
                    "ipcoop.outbox.max-snapshot-bytes", "100",
                    "ipcoop.outbox.poll-interval", "10m");
        }
    }

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @Inject
    TopicNames topics;

    @Inject
    MeterRegistry meters;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void aCommitIsPublishedAtOnceAndARollbackNever() {
        // Given
        UUID dropped = UUID.randomUUID();
        UUID kept = UUID.randomUUID();

        // When
        QuarkusTransaction.begin();
        append(OutboxBench.event(dropped, 1));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> append(OutboxBench.event(kept, 1), OutboxBench.event(kept, 2)));

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        assertThat(keys()).contains(kept.toString()).doesNotContain(dropped.toString());
        await().until(() ->
                meters.get("ipcoop.outbox.published").functionCounter().count() >= 2);
    }

    @Test
    void theEventSharesTheTransactionOfTheChange() {
        // Given a change and its event in one transaction that fails after both
        UUID activity = UUID.randomUUID();

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    execute("create table half_done (id int)");
                    append(OutboxBench.event(activity, 1));
                    throw new IllegalStateException("after both");
                }))
                .hasMessage("after both");

        // Then
        assertThat(count("select count(*) from pg_tables where tablename = 'half_done'"))
                .isZero();
        assertThat(count("select count(*) from outbox where activity_id = '" + activity + "'"))
                .isZero();
    }

    @Test
    void anEventWithoutATransactionIsADefect() {
        assertThatThrownBy(outbox::announce).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSnapshotThatKafkaWouldRefuseIsRefusedBeforeTheCommit() {
        String large = "\"" + "ế".repeat(40) + "\"";

        assertThatThrownBy(() -> outbox.requireFit(large)).isInstanceOf(DomainException.TooLarge.class);
    }

    @Test
    void healthShowsTheRelayAndTheTopics() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RestAssured.get("/q/health")
                        .then()
                        .statusCode(200)
                        .body("checks.name", Matchers.hasItems("outbox topics", "outbox relay"))
                        .body("checks.find { it.name == 'outbox relay' }.data.active", Matchers.is(true)));
    }

    private void append(OutboxEvent... events) {
        try (var connection = database.getConnection()) {
            OutboxBench.insert(connection, List.of(events), topics::of);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.announce();
    }

    private Set<String> keys() {
        Map<String, Object> config = new java.util.HashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topics.activities()).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Set<String> keys = new HashSet<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }

    private long waiting() {
        return count("select count(*) from outbox");
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
