package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ipcoop.localstack.LocalStack;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.StackSettings;
import org.ipcoop.localstack.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Files of 200,000 rows, in a service that has 256 MB of heap. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {
    private static final int ROWS = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path home;

    private static LocalStack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = new LocalStack(StackSettings.onFreePorts(Project.folder(), home));
        stack.start(Part.POSTGRES);
        stack.start(Part.KAFKA);
        startService();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static void startService() {
        stack.start(Part.ACTIVITIES, Map.of("ipcoop.import.poll-interval", "PT0.2S"), "-Xmx256m");
    }

    @Test
    @Order(1)
    void aJobWhoseReplicaIsKilledGoesOnInTheNextAndDoesNothingTwice() throws Exception {
        // Given
        var accepted = send(ImportTest::row, "Prefer", "respond-async");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String job = accepted.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/api", "/api");

        // When
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(job).path("created").asInt() >= ROWS / 3);
        stack.kill(Part.ACTIVITIES);
        assertThat(text("select state from import_job")).isEqualTo("RUNNING");
        startService();

        // Then
        var done = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get(job), found -> !found.path("state").asText().equals("RUNNING"));
        assertThat(counts(done)).isEqualTo("SUCCEEDED 200000 0 0 0");
        assertThat(text("select count(*) || ' ' || count(distinct external_id) from activity"))
                .isEqualTo("200000 200000");
        assertThat(text("select count(*) || ' ' || max(revision) from activity_revision"))
                .isEqualTo("200000 1");
        assertThat(text("select count(*) from import_upload")).isEqualTo("0");
    }

    @Test
    @Order(2)
    void theSameRowsInOneRequestThatIsWaitedForChangeNothing() throws Exception {
        var answer = send(ImportTest::row);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(counts(JSON.readTree(answer.body()))).isEqualTo(" 0 0 200000 0");
        assertThat(text("select max(revision) from activity_revision")).isEqualTo("1");
    }

    @Test
    @Order(3)
    void everyOneOfTwoHundredThousandRejectionsIsTold() throws Exception {
        var answer = send(number -> "{\"externalId\":\"X-" + number + "\",\"type\":\"SONG\"}\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        int told = 0;
        try (var json = JSON.createParser(answer.body())) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("index")) {
                    assertThat(json.nextIntValue(-1)).isEqualTo(told++);
                }
            }
        }
        assertThat(told).isEqualTo(ROWS);
    }

    /** Every tenth is told to the world. */
    private static String row(int number) {
        String status = number % 10 == 0
                ? "COMPLETED\",\"actual\":{\"end\":\"2026-03-03\"},\"result\":{\"participants\":12}"
                : "DRAFT\"";
        return "{\"externalId\":\"R-" + number + "\",\"type\":\"TRAINING\",\"title\":{\"vi\":\"Tập huấn " + number
                + "\",\"en\":\"Training\"},\"locations\":[{\"province\":\"48\"}],\"status\":\"" + status + "}\n";
    }

    private static HttpResponse<InputStream> send(IntFunction<String> row, String... headers) throws Exception {
        var request = request("/api/v1/activities/import")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> file(row)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** The rows, made while they are sent, a thousand at a time. */
    private static InputStream file(IntFunction<String> row) {
        Iterator<InputStream> pieces = IntStream.range(0, ROWS / 1000)
                .mapToObj(piece -> IntStream.range(piece * 1000, (piece + 1) * 1000)
                        .mapToObj(row)
                        .collect(java.util.stream.Collectors.joining()))
                .map(text -> (InputStream) new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        });
    }

    private static JsonNode get(String path) throws Exception {
        var answer = HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String path) {
        var token = Tokens.signedBy(stack.settings().tokenKey(), "reporter", "reader")
                .org("NOIP")
                .subject("system-test")
                .build();
        return HttpRequest.newBuilder(URI.create(stack.settings().url(Part.ACTIVITIES) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private static String counts(JsonNode found) {
        return found.path("state").asText() + " " + found.path("created") + " " + found.path("updated") + " "
                + found.path("unchanged") + " " + found.path("rejected");
    }

    private static String text(String sql) throws SQLException {
        var postgres = stack.settings().postgres();
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl("activities"), "activities", postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
