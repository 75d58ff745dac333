package org.ipcoop.indicators.ingestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.http.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a record in Kafka to the totals, the dead letters and what /ingestion says of them. */
@QuarkusTest
@TestProfile(IngestionOverHttpTest.WithIngestion.class)
@QuarkusTestResource(LocalStackTestResource.class)
class IngestionOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaClients clients;

    @Inject
    TopicNames topics;

    @Inject
    Tables tables;

    @Inject
    DataSource dataSource;

    @Inject
    DeadLetterTable deadLetterTable;

    private KafkaProducer<byte[], byte[]> producer;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void nothingCounted() {
        tables.execute("truncate total, fact, activity_version, dead_letter");
        producer = clients.producer();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aCompletedActivityCountsUntilItIsRetracted() {
        // Given a plan, and then its completion on the other topic
        long before = tables.number("select revision from data_revision");
        send(Events.of(id, 1, "PLANNED", 0).on(topics.plans(), 0));
        awaitTotals(Map.of("planned_to_end[01]", "0.5", "planned_to_end[48]", "0.5"));
        send(Events.of(id, 2, "COMPLETED", 21).on(topics.activities(), 3));
        awaitTotals(Map.of(
                "activities[01]", "0.5",
                "activities[48]", "0.5",
                "persons_reached[01]", "10.5",
                "persons_reached[48]", "10.5",
                "planned_to_end[01]", "0.5",
                "planned_to_end[48]", "0.5"));

        // When
        send(Events.of(id, 3, "RETRACTED", 21).on(topics.activities(), 3));

        // Then
        awaitTotals(Map.of());
        assertThat(tables.number("select revision from data_revision")).isEqualTo(before + 3);
        assertThat(tables.strings("select revision || ' ' || status || ' ' || coalesce(superseded_at::text, 'current')"
                        + " from activity_version order by revision"))
                .containsExactly(
                        "1 PLANNED 2026-04-16 08:00:02+00",
                        "2 COMPLETED 2026-04-16 08:00:03+00",
                        "3 RETRACTED current");
    }

    @Test
    void aPoisonRecordBlocksNobodyAndIsKeptWithItsReason() {
        // Given between two good records one without a type, one that isn't JSON, one the database refuses
        Events unstorable = Events.of(new UUID(1, 3), 1, "COMPLETED", 3).replace("Awareness", "A\\u0000B");
        long first = send(Events.of(new UUID(1, 1), 1, "COMPLETED", 1).on(topics.activities(), 1));
        send(Events.of(id, 1, "COMPLETED", 5).header("ce_type", null).on(topics.activities(), 1));
        send(Events.of(id, 1, "COMPLETED", 5).json("{oops").on(topics.activities(), 1));
        send(unstorable.on(topics.activities(), 1));

        // When
        send(Events.of(new UUID(1, 2), 1, "COMPLETED", 2).on(topics.activities(), 1));

        // Then the good ones count
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tables.totals())
                        .containsEntry("persons_reached[01]", new BigDecimal("1.5"))
                        .containsEntry("activities[01]", new BigDecimal("1")));
        JsonPath letters = operator()
                .get("/api/v1/ingestion/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(letters.getList("items.offset", Long.class)).containsExactly(first + 1, first + 2, first + 3);
        assertThat(letters.getList("items.reasonCode")).containsExactly("BAD_HEADER", "BAD_JSON", "NOT_STORABLE");
        assertThat(letters.getList("items.reason"))
                .containsExactly("ce_type is missing", "at line 1, column 2", "SQLSTATE 22P05");
        assertThat(letters.getString("items[1].data")).isEqualTo("{oops");
        assertThat(letters.getString("items[1].key")).isEqualTo(id.toString());
        assertThat(letters.getMap("items[1].headers"))
                .isEqualTo(Events.of(id, 1, "COMPLETED", 5).headers());
        assertThat(letters.getLong("total")).isEqualTo(3);
        assertDeadLetterTopic(first + 2);
        assertThat(operator()
                        .accept("text/csv")
                        .header("Accept-Language", "vi")
                        .get("/api/v1/ingestion/dead-letters?limit=2")
                        .then()
                        .statusCode(200)
                        .header("Link", containsString("cursor="))
                        .extract()
                        .asString()
                        .lines()
                        .map(line -> line.replaceFirst(",.*", "")))
                .containsExactly("\uFEFFChủ đề", topics.activities(), topics.activities());
    }

    @Test
    void aPoisonRecordAsLargeAsTheBrokerTakesBlocksNobodyEither() {
        // Given one that nothing can be added to, most of it headers
        Events large = Events.of(id, 1, "COMPLETED", 5)
                .json("{}")
                .header("ce_type", null)
                .header("filler", "x".repeat(1_048_200));
        long offset = send(large.on(topics.activities(), 2));

        // When
        send(Events.of(new UUID(1, 4), 1, "COMPLETED", 2).on(topics.activities(), 2));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(tables.totals()).containsEntry("activities[01]", new BigDecimal("0.5")));
        ConsumerRecord<byte[], byte[]> letter = deadLetterOf(offset);
        assertThat(letter.value()).isNull();
        assertThat(letter.headers())
                .extracting(header -> header.key())
                .containsExactly(
                        "dlq_reason_code",
                        "dlq_reason",
                        "dlq_topic",
                        "dlq_partition",
                        "dlq_offset",
                        "dlq_data_omitted");
        assertThat(tables.number("select kafka_offset from dead_letter where jsonb_array_length(headers) = 7"))
                .isEqualTo(offset);
    }

    private void assertDeadLetterTopic(long offset) {
        ConsumerRecord<byte[], byte[]> letter = deadLetterOf(offset);
        assertThat(letter.value()).isEqualTo(Events.bytes("{oops"));
        assertThat(letter.key()).isEqualTo(Events.bytes(id.toString()));
        Map<String, String> headers = new LinkedHashMap<>();
        letter.headers().forEach(header -> headers.put(header.key(), RawRecord.text(header.value())));
        var expected = new LinkedHashMap<>(Events.of(id, 1, "COMPLETED", 5).headers());
        expected.put("dlq_reason_code", "BAD_JSON");
        expected.put("dlq_reason", "at line 1, column 2");
        expected.put("dlq_topic", topics.activities());
        expected.put("dlq_partition", "1");
        expected.put("dlq_offset", Long.toString(offset));
        assertThat(headers).isEqualTo(expected);
    }

    private ConsumerRecord<byte[], byte[]> deadLetterOf(long offset) {
        var partition = new TopicPartition(topics.deadLetters(), 0);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (Long.toString(offset)
                            .equals(RawRecord.text(
                                    record.headers().lastHeader("dlq_offset").value()))) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.getFirst();
    }

    @Test
    void aDeadLetterIsReplayedOnceItCanBeRead() throws SQLException {
        // Given one that an older version could not read, and one nobody can
        letter(Events.of(id, 1, "COMPLETED", 8).raw(10));
        letter(Events.of(id, 1, "COMPLETED", 8).json("[]").raw(11));

        // When
        operator()
                .post("/api/v1/ingestion/dead-letters/t/0/10/replay")
                .then()
                .statusCode(200)
                .body("activityId", equalTo(id.toString()))
                .body("revision", equalTo(1));
        operator().post("/api/v1/ingestion/dead-letters/t/0/10/replay").then().statusCode(200);

        // Then it counts once
        assertThat(tables.totals()).containsEntry("persons_reached[01]", new BigDecimal("4"));
        operator()
                .post("/api/v1/ingestion/dead-letters/t/0/11/replay")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unprocessable"))
                .body("detail", equalTo("The record still cannot be applied: SCHEMA_VIOLATION (expected Envelope)."));
        operator().post("/api/v1/ingestion/dead-letters/t/0/12/replay").then().statusCode(404);
        operator()
                .get("/api/v1/ingestion")
                .then()
                .body("deadLetters", equalTo(2))
                .body("deadLettersOpen", equalTo(1));
    }

    @Test
    void deadLettersArePagedToTheLastOne() throws SQLException {
        // Given
        for (int offset = 0; offset < 5; offset++) {
            letter(Events.of(id, 1, "COMPLETED", 8).raw(offset));
        }

        // When
        List<Integer> offsets = new ArrayList<>();
        String next = "/api/v1/ingestion/dead-letters?limit=2";
        while (next != null) {
            JsonPath page =
                    operator().get(next).then().statusCode(200).extract().jsonPath();
            offsets.addAll(page.getList("items.offset"));
            next = page.getString("next") == null
                    ? null
                    : "/api/v1/ingestion/dead-letters?limit=2&cursor=" + page.getString("next");
        }

        // Then
        assertThat(offsets).containsExactly(0, 1, 2, 3, 4);
        String madeUp = Cursor.after("dead-letters", "t", "x", "0").encode();
        operator()
                .get("/api/v1/ingestion/dead-letters?cursor=" + madeUp)
                .then()
                .statusCode(400)
                .body("violations[0].parameter", is("cursor"));
    }

    @Test
    void theStateShowsEveryPartitionAndTheLastEventApplied() {
        // Given
        long offset = send(Events.of(id, 7, "COMPLETED", 5).on(topics.activities(), 5));
        await().atMost(PATIENCE).until(() -> !tables.totals().isEmpty());

        // Then
        JsonPath state = reader().get("/api/v1/ingestion")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(state.getString("state")).isEqualTo("RUNNING");
        assertThat(state.getLong("lag")).isZero();
        assertThat(state.getBoolean("caughtUp")).isTrue();
        assertThat(state.getLong("dataRevision")).isEqualTo(tables.number("select revision from data_revision"));
        assertThat(state.getList("partitions")).hasSize(12);
        Map<String, Object> partition = state.getMap("partitions[5]");
        assertThat(partition)
                .containsEntry("topic", topics.activities())
                .containsEntry("partition", 5)
                .containsEntry("nextOffset", (int) offset + 1)
                .containsEntry("endOffset", (int) offset + 1)
                .containsEntry("lag", 0)
                .containsEntry("lastEventId", id + ":7")
                .containsEntry("lastEventTime", "2026-04-16T08:00:07Z")
                .containsEntry("appliedAt", state.getString("lastEventAppliedAt"));
        assertThat(reader().accept("text/csv")
                        .get("/api/v1/ingestion")
                        .asString()
                        .lines())
                .as("a row for each partition below the header")
                .hasSize(13);
    }

    @Test
    void onlyOperatorsSeeDeadLetters() {
        given().get("/api/v1/ingestion").then().statusCode(401);
        reader().get("/api/v1/ingestion/dead-letters").then().statusCode(403);
        reader().post("/api/v1/ingestion/dead-letters/t/0/1/replay").then().statusCode(403);
    }

    @Test
    void theServiceIsReadyOnceItHasCaughtUp() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.name", hasItem("ingestion caught up")));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("ingestion turns"));
        assertThat(reader().get("/q/metrics").then().extract().asString())
                .contains(
                        "ipcoop_ingestion_lag",
                        "ipcoop_ingestion_applied_total",
                        "ipcoop_ingestion_dead_letters_total");
    }

    private void letter(RawRecord source) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            deadLetterTable.insert(connection, List.of(new Poison(source, Reason.UNKNOWN_VERSION, "too new")));
        }
    }

    private long send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get().offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTotals(Map<String, String> expected) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        expected.forEach((key, value) -> numbers.put(key, new BigDecimal(value)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(tables.totals()).isEqualTo(numbers));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator").build());
    }

    /** The application with its loop running. */
    public static class WithIngestion implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipcoop.ingestion.enabled", "true");
        }
    }
}
