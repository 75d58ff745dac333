package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.ipcoop.localstack.Part;
import org.ipcoop.system.Trainings.Training;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    private static final Duration SETTLES_WITHIN = Duration.ofMinutes(2);
    private static RunningSystem system;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.shared();
    }

    @Test
    void killingEveryPartWhileTwoThousandArePostedLosesAndDoublesNothing() throws Exception {
        // Given
        var seed = 20250925L;
        var trainings = Trainings.completed(seed, 2019, 2000);
        var client = new StubbornClient(system.activities());
        var order = new ArrayList<>(List.of(Part.values()));
        var random = new Random(seed);
        Collections.shuffle(order, random);

        // When
        var share = trainings.size() / order.size();
        for (var part : order) {
            var from = share * order.indexOf(part);
            var posting = CompletableFuture.runAsync(() -> postAll(client, trainings.subList(from, from + share)));
            killAfter(client, part, from + 20 + random.nextInt(share / 2), posting);
            posting.join();
        }

        // Then
        countsExactly(2019, trainings);
        System.out.println("killed " + order + ", " + client.repeated() + " posts were sent again");
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_COMMIT, 2016, 17", "AFTER_COMMIT, 2017, 23", "AFTER_ACK_BEFORE_DELETE, 2018, 3"})
    void dyingAtThePointLosesAndDoublesNothing(String point, int year, int reached) throws Exception {
        // Given
        var trainings = Trainings.completed(year, year, 100);
        system.stack().stop(Part.ACTIVITIES);
        system.stack()
                .start(
                        Part.ACTIVITIES,
                        Map.of(
                                "ipcoop.failpoints.allowed",
                                "true",
                                "ipcoop.outbox.failpoint",
                                point,
                                "ipcoop.outbox.failpoint-after",
                                Integer.toString(reached)));
        var dying = system.stack().process(Part.ACTIVITIES);
        var client = new StubbornClient(system.activities());

        // When
        var posting = CompletableFuture.runAsync(() -> postAll(client, trainings));
        await().atMost(SETTLES_WITHIN).until(() -> !dying.isAlive());
        assertThat(dying.exitValue()).isEqualTo(137);
        system.stack().start(Part.ACTIVITIES);
        posting.join();

        // Then
        countsExactly(year, trainings);
    }

    private static void postAll(StubbornClient client, List<Training> trainings) {
        try {
            client.postAll(trainings);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void killAfter(StubbornClient client, Part part, int answered, CompletableFuture<?> posting) {
        await().atMost(SETTLES_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> client.answered() >= answered || posting.isDone());
        assertThat(posting).as("posting goes on while " + part + " is killed").isNotDone();
        system.stack().kill(part);
        system.stack().start(part);
    }

    private static void countsExactly(int year, List<Training> trainings) throws IOException {
        assertThat(recorded(year)).isEqualTo(idsOf(trainings));
        await().atMost(SETTLES_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(system.participantsByMonth(year))
                        .isEqualTo(Trainings.participantsByMonth(trainings)));
        settled();
        assertThat(system.participantsByMonth(year)).isEqualTo(Trainings.participantsByMonth(trainings));
    }

    /** Nothing is on its way any more, duplicates included; only then an equal sum means counted once. */
    private static void settled() {
        await().atMost(SETTLES_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    var ingestion = system.indicators().get("/api/v1/ingestion").body();
                    return ingestion.path("lag").asLong(-1) == 0
                            && ingestion.path("deadLetters").asLong(-1) == 0;
                });
    }

    private static Set<String> recorded(int year) throws IOException {
        var ids = new HashSet<String>();
        var path = "/api/v1/activities?type=TRAINING&limit=200&from=" + year + "-01-01&to=" + year + "-12-31";
        String cursor = null;
        do {
            var reply = system.activities().get(cursor == null ? path : path + "&cursor=" + cursor);
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
            for (var item : reply.body().path("items")) {
                assertThat(ids.add(item.path("id").asText())).as("listed once").isTrue();
            }
            cursor = reply.body().path("next").asText(null);
        } while (cursor != null);
        return ids;
    }

    private static Set<String> idsOf(List<Training> trainings) {
        return new HashSet<>(trainings.stream().map(Training::id).toList());
    }
}
