package org.ipcoop.indicators;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.ipcoop.localstack.HostileRequests;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.localstack.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it is answered, never with a 5xx, in problems that tell nothing internal; and the log stays quiet. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class HostileRequestsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Says once that it names no more addresses than a hundred. */
    private static final String METRICS = "io.micrometer.core.instrument.internal.OnlyOnceLoggingDenyMeterFilter";

    /** Before anything of ours sees the request. */
    private static final List<Integer> REFUSED_BY_THE_SERVER = List.of(0, 400, 414, 431);

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() > Level.INFO.intValue() && !METRICS.equals(entry.getLoggerName())) {
                logged.add(entry.getLoggerName() + ": " + entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRequestIsAnsweredAndNoneBreaksAnything(long seed) {
        String token = TestTokens.of("reporter", "steward", "verifier", "operator")
                .org("NOIP")
                .build();
        Logger.getLogger("").addHandler(listener);
        try {
            for (byte[] request :
                    new HostileRequests(seed, addresses(), token).some(300).toList()) {
                assertThatCode(() -> isSane(request, Wire.exchange(RestAssured.port, request, PATIENCE)))
                        .as(new String(request, 0, Math.min(request.length, 2000), ISO_8859_1))
                        .doesNotThrowAnyException();
            }
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        assertThat(logged).isEmpty();
        given().get("/q/health/live").then().statusCode(200);
    }

    /** What lies below /q is the framework's: it may refuse without a word. */
    private static void isSane(byte[] request, Wire.Answer answer) {
        assertThat(answer.status()).isLessThan(500);
        boolean ofTheFramework = new String(request, ISO_8859_1).split(" ", 3)[1].startsWith("/q/");
        boolean byTheServer =
                answer.body().isEmpty() && (ofTheFramework || REFUSED_BY_THE_SERVER.contains(answer.status()));
        if (answer.status() >= 400 && !byTheServer) {
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        }
        if (answer.status() >= 400 && !answer.body().isEmpty()) {
            assertThat(answer.body()).doesNotContain("Exception", "org.ipcoop", "io.quarkus", "org.postgresql");
            JsonPath problem = JsonPath.from(answer.body());
            assertThat(problem.getInt("status")).isEqualTo(answer.status());
            assertThat(problem.getString("type")).startsWith("/problems/");
            assertThat(problem.getString("detail")).isNotBlank().doesNotContain("{0}");
        }
        if (answer.status() == 405) {
            assertThat(answer.headers()).containsKey("allow");
        }
    }

    /** Every address of the API with an id in it, and some that lead nowhere. */
    private static List<String> addresses() {
        Stream<String> described =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths").keySet().stream()
                        .map(path -> path.toString().replaceAll("\\{[^}]*}", "01990000-0000-7000-8000-000000000000"));
        return Stream.concat(
                        described,
                        Stream.of("/", "*", "/nowhere", "/q/metrics", "/q/health", "/problems", "//", "/api/v1"))
                .toList();
    }
}
