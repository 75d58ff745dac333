package org.ipcoop.indicators.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.margin.Margins;
import org.ipcoop.indicators.projection.Projection;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lost commits, replicas that come and go, duplicates at new offsets: no total ever differs. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class IngestionFaultsTest {
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    KafkaClients clients;

    @Inject
    Ledger ledger;

    @Inject
    EventDecoder decoder;

    @Inject
    Projection projection;

    @Inject
    DeadLetterTable deadLetters;

    @Inject
    DeadLetterTopic deadLetterTopic;

    @Inject
    IngestionMetrics metrics;

    @Inject
    IngestionSettings settings;

    @Inject
    DataSource dataSource;

    @Inject
    Tables tables;

    @Inject
    RebuildTable rebuilds;

    @Inject
    NextGeneration next;

    @Inject
    Generations generations;

    @Inject
    Margins margins;

    @Inject
    DataRevisions revisions;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final List<Replica> replicas = new ArrayList<>();
    private Names topics;
    private long sent;

    private record Names(String activities, String plans, String deadLetters) implements TopicNames {}

    private record Replica(IngestionLoop loop, Thread thread, IngestionState state) {
        void stop() throws InterruptedException {
            loop.stop();
            thread.join(Duration.ofSeconds(30));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @BeforeEach
    void topicsOfOurOwn() throws Exception {
        tables.execute("truncate total, fact, activity_version, partition_ledger, dead_letter");
        String unique = UUID.randomUUID().toString();
        topics = new Names("activities-" + unique, "plans-" + unique, "dlq-" + unique);
        try (Admin admin = clients.admin(Duration.ofSeconds(20))) {
            admin.createTopics(List.of(
                            new NewTopic(topics.activities(), PARTITIONS, (short) 1),
                            new NewTopic(topics.plans(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stopReplicas() throws InterruptedException {
        for (Replica replica : replicas) {
            replica.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void commitsLostBeforeOrAfterLoseAndDoubleNothing(long seed) throws Exception {
        // Given
        FlakyDataSource flaky = new FlakyDataSource(dataSource, seed);
        Random random = new Random(seed);
        replica(flaky.dataSource());

        // When
        BigDecimal expected = BigDecimal.ZERO;
        for (int round = 0; round < 12; round++) {
            expected = expected.add(send(random, 20));
            awaitApplied();
        }

        // Then
        assertThat(flaky.lostBefore.get()).isPositive();
        assertThat(flaky.lostAfter.get()).isPositive();
        assertReached(expected);
    }

    @Test
    void replicasThatComeAndGoLoseAndDoubleNothing() throws Exception {
        // Given
        Random random = new Random(21);
        Replica first = replica(dataSource);
        BigDecimal expected = send(random, 100);

        // When
        Replica second = replica(dataSource);
        expected = expected.add(send(random, 100));
        first.stop();
        expected = expected.add(send(random, 100));
        replica(new FlakyDataSource(dataSource, 22).dataSource());
        expected = expected.add(send(random, 100));
        second.stop();
        awaitApplied();

        // Then
        assertReached(expected);
    }

    @Test
    void aReplicaGoesOnWhereTheLedgerIsAndNotWhereTheGroupIs() throws Exception {
        // Given everything applied, and committed to the group too
        Replica first = replica(dataSource);
        BigDecimal expected = send(new Random(31), 30);
        awaitApplied();
        first.stop();

        // When the database is set back, as after a restore
        tables.execute("truncate total, fact, activity_version, partition_ledger");
        replica(dataSource);
        awaitApplied();

        // Then
        assertReached(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void aRebuildOfLostCommitsBesideLiveEventsChangesNothing(long seed) throws Exception {
        // Given a live generation
        Random random = new Random(seed);
        replica(dataSource);
        BigDecimal expected = send(random, 60);
        awaitApplied();
        List<String> tableBefore = tables.strings("select 'total'::regclass::oid");

        // When it is read anew in small batches, over connections that break, while events go on
        Transaction.run(dataSource, connection -> {
            next.create(connection);
            return rebuilds.start(connection).orElseThrow();
        });
        FlakyDataSource flaky = new FlakyDataSource(dataSource, seed);
        RebuildRunner runner = new RebuildRunner(flaky.dataSource(), work(flaky.dataSource()), Duration.ofMillis(20));
        RebuildRunner other = new RebuildRunner(dataSource, work(dataSource), Duration.ofMillis(20));
        Thread thread = Thread.ofPlatform().start(runner);
        Thread another = Thread.ofPlatform().start(other);
        expected = expected.add(send(random, 60));
        margins.follow();
        await().atMost(PATIENCE).until(() -> lastRebuild().state() == Rebuild.State.COMPLETED);
        expected = expected.add(send(random, 20));
        awaitApplied();
        runner.stop();
        other.stop();
        thread.join();
        another.join();

        // Then the tables are others, and what was known when is whole
        assertReached(expected);
        margins.follow();
        assertThat(tables.differentMargins()).isZero();
        assertThat(lastRebuild().changedFacts()).isZero();
        assertThat(tables.strings("select 'total'::regclass::oid")).isNotEqualTo(tableBefore);
        assertThat(tables.number("select count(*) from activity_version v where from_revision > "
                        + "(select revision from data_revision) or (superseded_at is null) <> (to_revision is null)"))
                .isZero();
    }

    private Rebuild lastRebuild() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return rebuilds.last(connection).orElseThrow();
        }
    }

    private RebuildWork work(DataSource database) {
        var batch = new RebuildBatch(database, decoder, projection, rebuilds, next, generations);
        var nextMargins = new NextMargins(database, rebuilds, next, generations, margins);
        return new RebuildWork(
                database,
                smallPolls(),
                topics,
                ledger,
                rebuilds,
                batch,
                next,
                generations,
                nextMargins,
                revisions,
                settings);
    }

    /** Clients whose polls bring seven records at most. */
    private KafkaClients smallPolls() {
        IngestionSettings small = (IngestionSettings) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {IngestionSettings.class},
                (proxy, method, arguments) ->
                        method.getName().equals("maxBatch") ? 7 : method.invoke(settings, arguments));
        return new KafkaClients(broker, small);
    }

    @Test
    void recordsDroppedBeforeTheyWereAppliedAreNotSkipped() throws Exception {
        // Given a replica that was away while the topics forgot
        Replica first = replica(dataSource);
        send(new Random(41), 30);
        awaitApplied();
        first.stop();
        Map<String, BigDecimal> before = tables.totals();
        send(new Random(42), 30);
        forgetEverything();

        // When
        Replica second = replica(dataSource);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(second.state().phase())
                        .isEqualTo(new Phase.Retrying("the topic has dropped records that were never applied")));
        assertThat(tables.totals()).isEqualTo(before);
    }

    private void forgetEverything() throws Exception {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (String topic : List.of(topics.activities(), topics.plans())) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
            }
        }
        try (Admin admin = clients.admin(Duration.ofSeconds(20))) {
            admin.deleteRecords(all).all().get();
        }
    }

    private void assertReached(BigDecimal expected) {
        Map<String, BigDecimal> totals = tables.totals();
        BigDecimal half = expected.divide(BigDecimal.TWO);
        assertThat(totals.get("persons_reached[01]")).isEqualByComparingTo(half);
        assertThat(totals.get("persons_reached[48]")).isEqualByComparingTo(half);
        assertThat(tables.differences()).isZero();
        assertThat(tables.number("select count(*) from dead_letter")).isZero();
    }

    /** Histories of new activities, shuffled over both topics with every third record twice; what they reach in the end. */
    private BigDecimal send(Random random, int activities) throws Exception {
        List<Events> records = new ArrayList<>();
        Map<UUID, Events> last = new HashMap<>();
        for (int activity = 0; activity < activities; activity++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            for (int revision = 1; revision <= 1 + random.nextInt(4); revision++) {
                String status =
                        List.of("PLANNED", "COMPLETED", "VERIFIED", "RETRACTED").get(random.nextInt(4));
                Events event = Events.of(id, revision, status, random.nextInt(1000));
                last.put(id, event);
                records.add(event);
                if (random.nextInt(3) == 0) {
                    records.add(event);
                }
            }
        }
        Collections.shuffle(records, random);
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
            for (Events event : records) {
                String topic = event.status().equals("PLANNED") ? topics.plans() : topics.activities();
                acknowledgements.add(producer.send(event.on(topic, random.nextInt(PARTITIONS))));
            }
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }
        sent += records.size();
        return BigDecimal.valueOf(last.values().stream()
                .filter(event ->
                        event.status().equals("COMPLETED") || event.status().equals("VERIFIED"))
                .mapToLong(Events::reach)
                .sum());
    }

    private void awaitApplied() {
        await().atMost(PATIENCE)
                .until(() -> tables.number("select coalesce(sum(next_offset), 0) from partition_ledger") == sent);
    }

    private Replica replica(DataSource database) {
        var batch = new Batch(database, ledger, decoder, projection, deadLetters, deadLetterTopic, metrics, settings);
        var state = new IngestionState();
        var loop = new IngestionLoop(
                new IngestionLoop.Dependencies(clients, topics, batch, ledger, database, state, metrics, settings));
        Replica replica = new Replica(loop, Thread.ofPlatform().start(loop), state);
        replicas.add(replica);
        return replica;
    }
}
