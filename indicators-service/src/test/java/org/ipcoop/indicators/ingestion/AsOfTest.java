package org.ipcoop.indicators.ingestion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to activities later: what was served at a time is what is said to have been known then. */
@QuarkusTest
@TestProfile(AsOfTest.WithMargins.class)
@QuarkusTestResource(LocalStackTestResource.class)
class AsOfTest {
    private static final int STEPS = 25;
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/ip-contribution",
            "/api/v1/ip-contribution?sample=exclude",
            "/api/v1/indicators/IPC-23/observations?by=province",
            "/api/v1/indicators/IPC-24/observations?period=quarter",
            "/api/v1/indicators/IPC-26/observations?period=admin-month&by=sex,province",
            "/api/v1/indicators/IPC-26/observations?by=area,sector,org&sample=exclude",
            "/api/v1/indicators/IPC-26/observations?period=LAST_12_MONTHS",
            "/api/v1/indicators/IPC-27/observations?province=01,22,unspecified",
            "/api/v1/indicators/IPC-29/observations?period=year",
            "/api/v1/indicators/IPC-30/observations?period=half",
            "/api/v1/indicators/IPC-31/observations?by=province&from=2025-01-10",
            "/api/v1/indicators/IPC-34/observations?period=month");

    @Inject
    KafkaClients clients;

    @Inject
    TopicNames topics;

    @Inject
    Tables tables;

    @BeforeEach
    void nothingCounted() {
        tables.execute("truncate total, fact, activity_version, dead_letter");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatWasServedIsWhatWasKnownThen(long seed) {
        // Given the replies to every question after each step of a history
        RandomHistory history = new RandomHistory(seed);
        Map<String, String> served = new LinkedHashMap<>();
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            int sent = 0;
            for (int step = 0; step < STEPS; step++) {
                List<Events> events = history.next();
                events.forEach(event -> producer.send(event.on(topics.activities(), 2)));
                sent += events.size();
                awaitVersions(sent);
                served.putAll(ask(knownAt()));
            }
        }
        assertThat(tables.number("select count(*) from dead_letter")).isZero();
        assertThat(served.values().stream().distinct().count()).isGreaterThan(STEPS * 3);

        // When the same is asked as of each of those times
        List<String> differences = new ArrayList<>();
        served.forEach((question, items) -> {
            if (!items(question).equals(items)) {
                differences.add(question);
            }
        });

        // Then
        assertThat(differences).isEmpty();
    }

    @Test
    void aTimeBeforeTheDataOrYetToComeIsRefused() {
        String address = "/api/v1/indicators/IPC-26/observations?asOf=";
        for (String question : List.of(address, "/api/v1/ip-contribution?asOf=", "/api/v1/indicators/IPC-26?asOf=")) {
            refused(question + "1999-12-31T00:00:00Z", "as-of-before-data");
            refused(question + "-999999999-01-01T00:00:00Z", "as-of-before-data");
            refused(question + Instant.now().plusSeconds(3600), "as-of-future");
            refused(question + "9999-12-31", "as-of-future");
            refused(question + "yesterday", "wrong-format");
        }
    }

    private static void refused(String question, String code) {
        reader().get(question)
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("asOf")))
                .body("violations.code", equalTo(List.of(code)));
    }

    /** What is served now, by the question that asks for it later. */
    private static Map<String, String> ask(String knownAt) {
        Map<String, String> served = new LinkedHashMap<>();
        QUESTIONS.forEach(question ->
                served.put(question + (question.contains("?") ? "&" : "?") + "asOf=" + knownAt, items(question)));
        return served;
    }

    private static String items(String question) {
        String body = reader().get(question).then().statusCode(200).extract().asString();
        return body.substring(body.indexOf("\"items\":"));
    }

    private void awaitVersions(int count) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> tables.number("select count(*) from activity_version") == count);
    }

    private String knownAt() {
        return Instant.ofEpochSecond(0)
                .plusNanos(1000
                        * tables.number("select (extract(epoch from changed_at) * 1000000)::bigint from data_revision"))
                .toString();
    }

    /** Margins follow while questions are asked, so that some are answered with more behind them and some with less. */
    public static class WithMargins implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipcoop.ingestion.enabled", "true", "ipcoop.margins.every", "700ms");
        }
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }
}
