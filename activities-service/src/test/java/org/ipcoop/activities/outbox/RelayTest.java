package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay on a real PostgreSQL and a real Kafka. */
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OutboxBench bench;

    @BeforeEach
    void open() {
        bench = new OutboxBench();
    }

    @AfterEach
    void close() throws InterruptedException {
        bench.close();
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).until(() -> bench.waiting() == 0);
    }

    @Test
    void aRecordIsTheWholeCloudEventAndNothingElse() {
        // Given
        UUID activity = UUID.fromString("01990000-0000-7000-8000-000000000001");
        String snapshot = "{\"title\":{\"vi\":\"Đào tạo\"},\"amount\":1.50}";

        // When
        bench.write(new OutboxEvent(activity, 3, EventType.VERIFIED, OutboxBench.AT, snapshot));
        bench.relay();
        awaitEmpty();

        // Then
        ConsumerRecord<String, byte[]> record = bench.records(bench.topic()).getFirst();
        Map<String, String> headers = Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(h -> h.key(), h -> new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(record.key()).isEqualTo("01990000-0000-7000-8000-000000000001");
        assertThat(record.value()).asString(StandardCharsets.UTF_8).isEqualTo(snapshot);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "01990000-0000-7000-8000-000000000001:3",
                        "ce_source", "/ipcoop/activities-service",
                        "ce_type", "org.ipcoop.activity.verified.v1",
                        "ce_subject", "01990000-0000-7000-8000-000000000001",
                        "ce_time", "2026-02-01T03:04:05.678901Z",
                        "ce_dataschema", "https://ipcoop.org/contracts/schemas/activity-event.schema.json",
                        "content-type", "application/json"));
    }

    @Test
    void plansGoToTheirOwnTopic() {
        UUID activity = UUID.randomUUID();
        bench.write(new OutboxEvent(activity, 1, EventType.PLANNED, OutboxBench.AT, "{}"));
        bench.relay();
        awaitEmpty();
        assertThat(bench.records(bench.topic())).isEmpty();
        assertThat(bench.records(bench.plans()))
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo(activity.toString()));
    }

    @Test
    void aLateCommitOfALowerIdIsNotSkipped() throws SQLException {
        // Given a transaction that took its id first and commits last
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        bench.relay();
        try (Connection slow = bench.connect("slow")) {
            slow.setAutoCommit(false);
            bench.insert(slow, OutboxBench.event(late, 1));
            bench.write(OutboxBench.event(early, 1));
            awaitEmpty();
            assertThat(bench.revisions(early)).containsExactly(1);
            assertThat(bench.revisions(late)).isEmpty();

            // When
            slow.commit();
        }

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bench.revisions(late)).containsExactly(1));
    }

    @Test
    void revisionsOfEachActivityArriveInOrderWhateverTheWritersDo() throws Exception {
        // Given eight writers, each with activities of its own, committing in batches of random size
        int writers = 8;
        int activities = 5;
        int revisions = 20;
        List<UUID> ids = IntStream.range(0, writers * activities)
                .mapToObj(i -> UUID.randomUUID())
                .toList();
        bench.relay(
                OutboxBench.settings(Map.of("batch-size", "7")),
                () -> bench.connect("relay"),
                new Failpoints(Failpoint.NONE, 1, () -> {}),
                bench.topic());

        // When
        List<Callable<Void>> work = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            List<UUID> own = ids.subList(writer * activities, (writer + 1) * activities);
            Random random = new Random(writer);
            work.add(() -> write(own, revisions, random));
        }
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        awaitEmpty();

        // Then
        Map<String, List<Integer>> read = bench.records(bench.topic()).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key, Collectors.mapping(OutboxBench::revision, Collectors.toList())));
        List<Integer> all = IntStream.rangeClosed(1, revisions).boxed().toList();
        assertThat(read).hasSize(ids.size());
        ids.forEach(id -> assertThat(read.get(id.toString())).isEqualTo(all));
    }

    private Void write(List<UUID> own, int revisions, Random random) throws SQLException {
        try (Connection connection = bench.connect("writer")) {
            connection.setAutoCommit(false);
            for (int revision = 1; revision <= revisions; revision++) {
                for (UUID id : own) {
                    bench.insert(connection, OutboxBench.event(id, revision));
                    if (random.nextInt(4) == 0) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
            return null;
        }
    }

    @Test
    void whatWasRolledBackIsNeverPublished() throws SQLException {
        UUID dropped = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        try (Connection connection = bench.connect("writer")) {
            connection.setAutoCommit(false);
            bench.insert(connection, OutboxBench.event(dropped, 1));
            connection.rollback();
        }
        bench.write(OutboxBench.event(kept, 1));
        bench.relay();
        awaitEmpty();
        assertThat(bench.records(bench.topic())).extracting(ConsumerRecord::key).containsExactly(kept.toString());
    }

    @Test
    void theBellWakesTheRelayLongBeforeItsPoll() {
        RelayState state = bench.relay(
                OutboxBench.settings(Map.of("poll-interval", "60s")),
                () -> bench.connect("relay"),
                new Failpoints(Failpoint.NONE, 1, () -> {}),
                bench.topic());
        await().atMost(PATIENCE).until(state::isActive);
        try (Bell bell = new Bell(() -> bench.connect("bell"))) {
            bell.start();
            for (int revision = 1; revision <= 3; revision++) {
                bench.write(OutboxBench.event(UUID.randomUUID(), revision));
                bell.ring();
                awaitEmpty();
            }
        }
        assertThat(state.published()).isEqualTo(3);
    }

    @Test
    void oneOfTwoRelaysIsActiveAndTheOtherTakesOverWhenItsConnectionDies() throws SQLException {
        // Given
        AtomicBoolean firstIsCutOff = new AtomicBoolean();
        Failpoints none = new Failpoints(Failpoint.NONE, 1, () -> {});
        RelayState first = bench.relay(
                OutboxBench.settings(Map.of()),
                () -> {
                    if (firstIsCutOff.get()) {
                        throw new SQLException("cut off", "08001");
                    }
                    return bench.connect("first");
                },
                none,
                bench.topic());
        await().atMost(PATIENCE).until(first::isActive);
        RelayState second =
                bench.relay(OutboxBench.settings(Map.of()), () -> bench.connect("second"), none, bench.topic());
        UUID activity = UUID.randomUUID();
        bench.write(OutboxBench.event(activity, 1));
        awaitEmpty();
        await().atMost(PATIENCE).until(() -> first.published() == 1);
        assertThat(second.isActive()).isFalse();
        assertThat(second.published()).isZero();

        // When
        firstIsCutOff.set(true);
        try (Connection admin = bench.connect("admin");
                var kill = admin.createStatement()) {
            kill.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'first'");
        }
        bench.write(OutboxBench.event(activity, 2));

        // Then
        await().atMost(PATIENCE).until(second::isActive);
        awaitEmpty();
        await().atMost(PATIENCE).until(() -> second.published() == 1);
        await().atMost(PATIENCE).until(() -> !first.isActive());
        assertThat(bench.revisions(activity)).containsExactly(1, 2);
    }

    @Test
    void dyingBetweenAcknowledgementAndDeleteRepeatsButLosesNothing() {
        // Given
        AtomicBoolean died = new AtomicBoolean();
        Failpoints once = new Failpoints(Failpoint.AFTER_ACK_BEFORE_DELETE, 1, () -> {
            if (died.compareAndSet(false, true)) {
                throw new IllegalStateException("killed by the test");
            }
        });
        UUID activity = UUID.randomUUID();
        bench.write(OutboxBench.event(activity, 1), OutboxBench.event(activity, 2));

        // When
        bench.relay(OutboxBench.settings(Map.of()), () -> bench.connect("relay"), once, bench.topic());
        awaitEmpty();

        // Then
        assertThat(died).isTrue();
        assertThat(bench.revisions(activity)).containsExactly(1, 2, 1, 2);
    }

    @Test
    void aTopicThatForgetsGetsNothingUntilItKeepsEverything() throws Exception {
        // Given
        String forgetful = "forgetful." + UUID.randomUUID();
        UUID activity = UUID.randomUUID();
        try (Admin admin = Admin.create(bench.kafka())) {
            admin.createTopics(List.of(new NewTopic(forgetful, 1, (short) 1)
                            .configs(Map.of("retention.ms", "604800000", "cleanup.policy", "compact"))))
                    .all()
                    .get();
            RelayState state = bench.relay(
                    OutboxBench.settings(Map.of()),
                    () -> bench.connect("relay"),
                    new Failpoints(Failpoint.NONE, 1, () -> {}),
                    forgetful);
            bench.write(OutboxBench.event(activity, 1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(state.topicFaults())
                            .containsExactlyInAnyOrder(
                                    forgetful + ": retention.ms is 604800000, must be -1",
                                    forgetful + ": cleanup.policy is compact, must be delete"));
            assertThat(bench.waiting()).isEqualTo(1);

            // When
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, forgetful);
            admin.incrementalAlterConfigs(
                            Map.of(topic, List.of(set("retention.ms", "-1"), set("cleanup.policy", "delete"))))
                    .all()
                    .get();

            // Then
            awaitEmpty();
            assertThat(state.topicFaults()).isEmpty();
        }
    }

    private static AlterConfigOp set(String key, String value) {
        return new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    }
}
