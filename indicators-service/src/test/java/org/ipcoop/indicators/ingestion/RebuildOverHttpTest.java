package org.ipcoop.indicators.ingestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.ipcoop.indicators.margin.Margins;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild from the topics gives what was served before, byte for byte, and brings back what the tables had lost. */
@QuarkusTest
@TestProfile(IngestionOverHttpTest.WithIngestion.class)
@QuarkusTestResource(LocalStackTestResource.class)
class RebuildOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REBUILD = "/api/v1/ingestion/rebuild";
    private static final String KNOWN = "select concat_ws(' ', activity_id, revision, from_revision, to_revision,"
            + " recorded_at, superseded_at) from activity_version order by activity_id, revision";

    /** Which fact counted in which states of the data. */
    private static final String FACTS_BY_REVISION = "select concat_ws(' ', f.*, v.from_revision, v.to_revision)"
            + " from fact f join activity_version v using (activity_id, revision) order by 1";

    private static final String MARGINS = "select concat_ws(' ', measure, dimension, half_month, code, sample,"
            + " trim_scale(value), contributors) from margin where contributors <> 0 order by 1";

    @Inject
    KafkaClients clients;

    @Inject
    Margins margins;

    @Inject
    TopicNames topics;

    @Inject
    Tables tables;

    @Inject
    DataSource dataSource;

    @Inject
    NextGeneration next;

    /** The tables hold what the topics do, whatever other tests did to either. */
    @BeforeEach
    void rebuilt() throws Exception {
        send(histories(new Random(1), 3));
        tables.execute("truncate total, fact, activity_version");
        rebuild();
    }

    @Test
    void answersBeforeAndAfterAreEqualByteForByte() throws Exception {
        // Given histories of completions, corrections and retractions, which came in one after the other
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            send(histories(random, 10));
            if (round == 3) {
                margins.follow();
            }
        }
        Map<String, String> before = answers();
        List<String> known = tables.strings(KNOWN);
        List<String> facts = tables.strings(FACTS_BY_REVISION);
        List<String> sums = tables.strings(MARGINS);

        // When
        Response ended = rebuild();

        // Then
        ended.then().body("changedFacts", equalTo(0)).body("recordsRead", greaterThan(60));
        assertThat(answers()).isEqualTo(before);
        assertThat(tables.strings(KNOWN)).isEqualTo(known);
        assertThat(tables.strings(FACTS_BY_REVISION)).isEqualTo(facts);
        assertThat(tables.strings(MARGINS)).isNotEmpty().isEqualTo(sums);
        assertThat(tables.strings("select relname from pg_class join pg_namespace n on n.oid = relnamespace"
                        + " where nspname in ('next_generation', 'last_generation')"))
                .isEmpty();
        assertThat(tables.strings("select indexname from pg_indexes where tablename in ('fact', 'activity_version')"))
                .contains("fact_pkey", "fact_measure_day", "activity_version_pkey", "activity_version_current");

        // Then the margins go on from where they were
        margins.follow();
        assertThat(answers()).isEqualTo(before);
        assertThat(tables.differentMargins()).isZero();
    }

    @Test
    void marginsThatSomethingHasSpoiledComeBackAsANewRevision() throws Exception {
        // Given
        margins.follow();
        Map<String, String> before = answers();
        long revision = tables.number("select revision from data_revision");
        tables.execute("update margin set value = value + 1 where measure = 'persons_reached'");

        // When
        rebuild();

        // Then
        assertThat(tables.differentMargins()).isZero();
        assertThat(tables.number("select revision from data_revision")).isEqualTo(revision + 1);
        assertThat(answers()).isNotEqualTo(before).hasSameSizeAs(before);
    }

    @Test
    void whatTheTablesHaveLostComesBackAsANewRevision() throws Exception {
        // Given totals that something has spoiled
        Map<String, String> before = answers();
        long revision = tables.number("select revision from data_revision");
        tables.execute("update total set value = value + 1 where measure = 'persons_reached'");

        // When
        rebuild();

        // Then
        assertThat(tables.differences()).isZero();
        assertThat(tables.number("select revision from data_revision")).isEqualTo(revision + 1);
        assertThat(answers()).isNotEqualTo(before).hasSameSizeAs(before);
    }

    /** What was known at a past instant is settled, and kept; a rebuild that reads the past otherwise takes it back. */
    @Test
    void aPastAnswerThatARebuildChangesIsNotServedAgain() throws Exception {
        // Given an answer from facts that something has spoiled, of an instant that others came after
        tables.execute("update fact set value = value + 1 where measure = 'persons_reached'");
        String past = "/api/v1/indicators/IPC-33/observations?asOf="
                + reader().get("/api/v1/ip-contribution").path("knownAt");
        send(histories(new Random(3), 1));
        Response spoiled = reader().get(past);

        // When
        rebuild();

        // Then
        reader().header("If-None-Match", spoiled.header("ETag"))
                .get(past)
                .then()
                .statusCode(200)
                .body("items[0].value", not(equalTo(spoiled.path("items[0].value"))));
    }

    @Test
    void whatTheTopicsDontHaveEndsTheRebuildAndStays() {
        // Given a revision that no record brought
        tables.execute("insert into activity_version (activity_id, revision, status, activity_type, topic, partition,"
                + " kafka_offset, event_type, event_time, recorded_at, snapshot, from_revision)"
                + " values (gen_random_uuid(), 1, 'DRAFT', 'TRAINING', 't', 0, 0, 'x', now(), now(), '{}', 0)");
        List<String> known = tables.strings(KNOWN);

        // When
        operator().post(REBUILD).then().statusCode(202);

        // Then
        awaitEnd("FAILED").then().body("reason", equalTo("1 revisions that are known are no longer in the topics"));
        assertThat(tables.strings(KNOWN)).isEqualTo(known);
    }

    @Test
    void oneRunsAtATimeAndCanBeCancelled() throws Exception {
        // Given writers held, so that none can end
        Transaction.run(dataSource, held -> {
            next.holdWriters(held);
            operator().post(REBUILD).then().statusCode(202).header("Location", endsWith(REBUILD));

            // Then
            operator().post(REBUILD).then().statusCode(409).body("type", equalTo("/problems/conflict"));
            reader().get("/api/v1/ingestion").then().body("rebuild.state", equalTo("RUNNING"));
            operator().delete(REBUILD).then().statusCode(200).body("state", equalTo("CANCELLED"));
            return true;
        });
        operator().delete(REBUILD).then().statusCode(409);
        reader().get(REBUILD).then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertThat(reader().accept("text/csv")
                        .header("Accept-Language", "vi")
                        .get(REBUILD)
                        .asString())
                .startsWith("\uFEFFTrạng thái,Bắt đầu lúc,")
                .contains("\r\nđã hủy,");
        reader().post(REBUILD).then().statusCode(403);
        reader().delete(REBUILD).then().statusCode(403);
        assertThat(tables.strings("select 1 where to_regclass('next_generation.total') is not null"))
                .isEmpty();
    }

    private Response rebuild() {
        operator().post(REBUILD).then().statusCode(202);
        return awaitEnd("COMPLETED");
    }

    private Response awaitEnd(String state) {
        await().atMost(PATIENCE)
                .until(() -> reader().get(REBUILD).jsonPath().getString("state"), ended -> !ended.equals("RUNNING"));
        Response ended = reader().get(REBUILD);
        ended.then().body("state", equalTo(state));
        return ended;
    }

    /** Body and tag of every indicator, by month and province. */
    private static Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        List<String> codes = reader().get("/api/v1/indicators").jsonPath().getList("items.code");
        for (String code : codes) {
            for (String query : List.of("?period=month", "?by=province&sample=include")) {
                Response reply = reader().get("/api/v1/indicators/" + code + "/observations" + query);
                answers.put(code + query, reply.statusCode() + reply.header("ETag") + reply.asString());
            }
        }
        assertThat(answers.values()).anyMatch(answer -> answer.startsWith("200"));
        return answers;
    }

    private static List<List<Events>> histories(Random random, int activities) {
        List<List<Events>> rounds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int activity = 0; activity < activities; activity++) {
            UUID id = new UUID(random.nextLong(), System.nanoTime());
            for (int revision = 1; revision <= 1 + random.nextInt(3); revision++) {
                String status =
                        List.of("PLANNED", "COMPLETED", "VERIFIED", "RETRACTED").get(random.nextInt(4));
                rounds.get(revision - 1).add(Events.of(id, revision, status, random.nextInt(1000)));
            }
        }
        return rounds;
    }

    private void send(List<List<Events>> rounds) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            for (List<Events> round : rounds) {
                for (Events event : round) {
                    boolean plan = event.status().equals("PLANNED");
                    int partition = Math.floorMod(event.id().hashCode(), 6);
                    producer.send(event.on(plan ? topics.plans() : topics.activities(), partition))
                            .get();
                }
                awaitApplied();
            }
        }
    }

    private static void awaitApplied() {
        await().atMost(PATIENCE)
                .until(() -> reader().get("/api/v1/ingestion").jsonPath().getLong("lag") == 0);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestTokens.of("operator").build());
    }
}
