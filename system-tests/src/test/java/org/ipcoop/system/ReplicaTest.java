package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ipcoop.localstack.Api;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.Replica;
import org.ipcoop.system.EventStream.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas of indicators-service are one service: only the first reads events, and both say the same about them. */
class ReplicaTest {
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);
    private static RunningSystem system;
    private static Replica replica;
    private static String first;
    private static String second;

    @BeforeAll
    static void startASecondOne() throws IOException {
        system = RunningSystem.shared();
        replica = system.stack().startReplica(Part.INDICATORS, Map.of("ipcoop.ingestion.enabled", "false"));
        first = system.stack().settings().url(Part.INDICATORS);
        second = replica.url();
    }

    @AfterAll
    static void endIt() {
        if (replica != null) {
            replica.close();
        }
    }

    @Test
    void aCompletionThatOneHasReadIsToldAndAnsweredByTheOther() throws Exception {
        // Given that nothing else is on its way, and an answer that the second replica has made and keeps
        await().atMost(SETTLES_WITHIN)
                .ignoreExceptions()
                .until(() -> system.indicators()
                                .get("/api/v1/ingestion")
                                .body()
                                .path("lag")
                                .asLong(-1)
                        == 0);
        var address = "/api/v1/indicators/IPC-26/observations?period=year&part=participants&from=2011&to=2011";
        var before = answer(second, address, "");
        assertThat(answer(second, address, tag(before)).statusCode()).isEqualTo(304);
        var training = Trainings.one(11, 2011, "COMPLETED");
        try (var follower = follow(second, null)) {
            // When
            assertThat(system.activities()
                            .post("/api/v1/activities", training.json())
                            .status())
                    .isEqualTo(201);
            await().atMost(HEARD_WITHIN)
                    .until(() -> heard(follower, "indicators").contains("IPC-26"));

            // Then the answer is the new one at once, and both replicas' answers are one
            var after = answer(second, address, tag(before));
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(value(after)).isEqualTo(training.participants());
            assertThat(answer(first, address, "").body()).isEqualTo(after.body());
            assertThat(answer(first, address, tag(after)).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void whoGoesFromOneToTheOtherMissesNothingAndHearsNothingTwice() throws Exception {
        // Given
        var steward = List.of(new Api(first, system.token("steward")), new Api(second, system.token("steward")));
        var codes = IntStream.range(0, 12).mapToObj(i -> "replica_test_" + i).toList();
        List<Event> told = new ArrayList<>();
        try (var follower = follow(second, null)) {
            await().atMost(HEARD_WITHIN).until(() -> !follower.events().isEmpty());
            told.add(follower.events().getFirst());
        }

        // When it changes the replica each time, one series is added while it is away and one while it listens
        for (int i = 0; i < codes.size(); i += 2) {
            add(steward.get(0), codes.get(i));
            try (var follower =
                    follow(i % 4 == 0 ? first : second, told.getLast().id())) {
                await().atMost(HEARD_WITHIN).until(() -> !follower.events().isEmpty());
                add(steward.get(1), codes.get(i + 1));
                var last = codes.get(i + 1);
                await().atMost(HEARD_WITHIN)
                        .until(() -> heard(follower, "series").contains(last));
                told.addAll(follower.events());
            }
        }

        // Then
        assertThat(told.stream().flatMap(event -> event.changed("series"))).containsExactlyElementsOf(codes);
        assertThat(told).extracting(Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(told.stream().skip(1)).extracting(Event::name).containsOnly("changed");
    }

    private static void add(Api steward, String code) throws IOException {
        var draft = """
                {"code":"%s","name":{"vi":"Chuỗi thử","en":"Trial series"},"unit":"persons","period":"year","additive":true,
                 "sources":[{"code":"GSO","name":{"vi":"Cục Thống kê","en":"Statistics office"}}]}""".formatted(code);
        var reply = steward.post("/api/v1/series", new ObjectMapper().readTree(draft));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    }

    private static EventStream follow(String service, Long lastEventId) throws Exception {
        return EventStream.of(service, system.token("reader"), lastEventId);
    }

    private static List<String> heard(EventStream follower, String kind) {
        return follower.events().stream().flatMap(event -> event.changed(kind)).toList();
    }

    private static HttpResponse<String> answer(String service, String address, String known) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service + address))
                .header("Authorization", "Bearer " + system.token("reader"));
        if (!known.isEmpty()) {
            request.header("If-None-Match", known);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static long value(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).at("/items/0/value").asLong();
    }
}
