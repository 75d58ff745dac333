package org.ipcoop.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.platform.problem.TokenKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body over the limit of its address is refused by name, whether its length was announced or came out in the end. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
class BodyLimitsTest {
    private static final int KIB = 1024;
    private static final int MORE_THAN_WORKERS = 210;
    private static final String BOUNDARY =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({
        "stream, text/plain, 64",
        "text, text/plain, 64",
        "json, application/json, 64",
        "bulk, text/plain, 4096",
        "file, multipart/form-data; boundary=b, 256"
    })
    void eachAddressHasTheLimitOfItsLoad(String path, String type, int kib) throws Exception {
        for (boolean announced : new boolean[] {true, false}) {
            assertThat(post(path, type, body(path, kib * KIB), announced).statusCode())
                    .as("%s announced=%s", path, announced)
                    .isEqualTo(200);
            HttpResponse<String> refused = post(path, type, body(path, kib * KIB + 1), announced);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("Connection")).hasValue("close");
            JsonPath problem = JsonPath.from(refused.body());
            assertThat(problem.getString("type")).isEqualTo("/problems/payload-too-large");
            assertThat(problem.getString("detail"))
                    .isEqualTo("The body is larger than the " + kib * KIB + " bytes this address accepts.");
            assertThat(problem.getInt("maximumBytes")).isEqualTo(kib * KIB);
        }
    }

    @Test
    void whoMayNotSendIsToldSoBeforeTheBodyIsJudged() throws Exception {
        for (boolean announced : new boolean[] {true, false}) {
            assertThat(post("guarded", "text/plain", body("guarded", 100 * KIB), announced)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    /** The client never stops; it gets its answer, then the connection ends. */
    @ParameterizedTest
    @CsvSource({"stream, 413", "guarded, 401", "unread, 200", "nowhere, 404"})
    void anEndlessBodyIsAnsweredAndCutOff(String path, int status) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, "Transfer-Encoding: chunked"));
            Thread sender = Thread.ofVirtual().start(() -> sendForEver(out));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 " + status);
            assertThat(sender.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    /** The client announces much, sends little and waits: it is told at once, and the connection does not stay open. */
    @Test
    void anAnnouncedBodyIsNotWaitedFor() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            Instant start = Instant.now();
            socket.getOutputStream().write(head("stream", "Content-Length: 1000000000"));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("\"maximumBytes\":65536");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    /** More clients than there are workers announce a short body and don't send it; nobody else has to wait for them. */
    @Test
    void bodiesThatDoNotComeOccupyNobody() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                idle.add(socket);
                socket.getOutputStream().write(head("text", "Content-Length: 10"));
            }
            assertThat(post("text", "text/plain", body("text", 10), true).statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** The first request of a connection asks to go over to HTTP/2, the next ones are of it. */
    @Test
    void bodiesAreTakenOverHttp2Too() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            for (int i = 0; i < 20; i++) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + "/taking/text"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("ok"))
                        .build();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(answer.body()).isEqualTo("2");
            }
        }
    }

    @Test
    void whoAsksBeforeSendingIsToldToGoOn() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("text", "Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close"));
            InputStream in = socket.getInputStream();
            String interim = "HTTP/1.1 100 Continue\r\n\r\n";
            assertThat(new String(in.readNBytes(interim.length()), StandardCharsets.US_ASCII))
                    .isEqualTo(interim);
            out.write("ok".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
        }
    }

    /** A refused body that is read to its end by then costs nobody the connection. */
    @Test
    void theConnectionServesOnAfterARefusedBodyThatEnds() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("guarded", "Content-Length: 70000"));
            out.write(new byte[70_000]);
            out.write(head("text", "Content-Length: 2"));
            out.write("ok".getBytes(StandardCharsets.US_ASCII));
            out.write(head("text", "Content-Length: 0\r\nConnection: close"));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).startsWith("HTTP/1.1 401").contains("HTTP/1.1 200");
        }
    }

    private static byte[] head(String path, String headers) {
        return ("POST /taking/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + headers
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void sendForEver(OutputStream out) {
        byte[] chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException closed) {
            // What the test waits for.
        }
    }

    /** A body of exactly that many bytes. */
    private static byte[] body(String path, int size) {
        String end = "\r\n--b--";
        String text = switch (path) {
            case "file" -> BOUNDARY + "x".repeat(size - BOUNDARY.length() - end.length()) + end;
            case "json" -> "{\"a\":\"" + "x".repeat(size - 8) + "\"}";
            default -> "x".repeat(size);
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static HttpResponse<String> post(String path, String type, byte[] body, boolean announced)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/taking/" + path))
                .header("Content-Type", type)
                .POST(
                        announced
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
