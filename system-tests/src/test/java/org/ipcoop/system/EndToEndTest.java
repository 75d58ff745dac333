package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ipcoop.localstack.Api;
import org.ipcoop.localstack.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EndToEndTest {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.shared();
    }

    @Test
    void aCompletedTrainingCountsAtOnceAndARetractedOneNoMore() throws IOException {
        // Given
        var warmUp = Trainings.one(1, 2020, "COMPLETED");
        created(system.activities().post("/api/v1/activities", warmUp.json()));
        shows(2020, Map.of(warmUp.month(), warmUp.participants()));
        var training = Trainings.one(2, 2021, "DRAFT");
        created(system.activities().post("/api/v1/activities", training.json()));
        assertThat(system.participantsByMonth(2021)).isEmpty();

        // When
        assertThat(move(training, "complete").status()).isEqualTo(200);

        // Then
        report("complete", shows(2021, Map.of(training.month(), training.participants())));

        // When
        assertThat(move(training, "retract").status()).isEqualTo(200);

        // Then
        report("retract", shows(2021, Map.of()));
    }

    @Test
    void withoutATokenOnlyHealthAndTheApiDescriptionAnswer() throws IOException {
        for (var service : new Part[] {Part.ACTIVITIES, Part.INDICATORS}) {
            var stranger = new Api(system.stack().settings().url(service), "");
            for (String open : List.of("/q/health/ready", "/q/openapi", "/problems/validation")) {
                assertThat(stranger.get(open).status()).as(open).isEqualTo(200);
            }
            assertThat(stranger.get("/q/metrics").status()).isEqualTo(401);
        }
        refused(Part.ACTIVITIES, "activities", "organisations", "codelists");
        refused(
                Part.INDICATORS,
                "indicators",
                "ip-contribution",
                "ingestion",
                "target-sets",
                "gii/editions",
                "gii/target");
    }

    private static void refused(Part service, String... paths) throws IOException {
        var stranger = new Api(system.stack().settings().url(service), "");
        for (String path : paths) {
            var reply = stranger.get("/api/v1/" + path);
            assertThat(reply.status()).as(path).isEqualTo(401);
            assertThat(reply.body().path("type").asText()).isEqualTo("/problems/unauthorized");
        }
    }

    private static Api.Reply move(Trainings.Training training, String transition) throws IOException {
        var body = JsonNodeFactory.instance.objectNode().put("reason", "Recorded twice");
        return system.activities().post("/api/v1/activities/" + training.id() + "/" + transition, body);
    }

    private static void created(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static Duration shows(int year, Map<String, Long> months) {
        var begin = Instant.now();
        await().atMost(VISIBLE_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(
                        () -> assertThat(system.participantsByMonth(year)).isEqualTo(months));
        return Duration.between(begin, Instant.now());
    }

    private static void report(String what, Duration took) {
        System.out.println(what + " visible in the indicator after " + took.toMillis() + " ms");
    }
}
