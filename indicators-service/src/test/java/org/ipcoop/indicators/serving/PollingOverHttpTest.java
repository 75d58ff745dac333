package org.ipcoop.indicators.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that polls gets, and what it costs. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class PollingOverHttpTest {
    private static final String OBSERVATIONS = "/api/v1/indicators/IPC-26/observations?period=month&from=2025&to=2026";

    @Inject
    DataSource dataSource;

    @Inject
    DataRevisions revisions;

    @Inject
    TakenConnections connections;

    @ParameterizedTest
    @ValueSource(
            strings = {
                OBSERVATIONS,
                "/api/v1/ip-contribution",
                "/api/v1/indicators",
                "/api/v1/indicators/IPC-26",
                "/api/v1/targets/progress",
                "/api/v1/ip-intensive-industries",
                "/api/v1/industry-tables",
                "/api/v1/series/population/observations"
            })
    void theSecondAnswerAndA304TakeTheLookupOfTheRevisionAndNothingElse(String address) throws SQLException {
        raise();
        assertThat(connections.during(() -> get(address))).isGreaterThan(1);

        String tag = get(address).header("ETag");

        assertThat(connections.during(() -> get(address))).isEqualTo(1);
        assertThat(connections.during(() -> poll(address, tag, 304))).isEqualTo(1);
    }

    @Test
    void a304NeedsNoAnswerThatIsKept() throws SQLException {
        raise();
        String tag = get(OBSERVATIONS).header("ETag");
        String other = tag.substring(0, tag.lastIndexOf('.'));

        assertThat(other).as("the tag names the revision and the day").contains(".");
        poll(OBSERVATIONS, tag, 304);
        poll(OBSERVATIONS + "&part=women", tag, 200);
        poll("/api/v1/indicators/IPC-99/observations", tag, 404);
        poll("/api/v1/indicators/IPC-26/observations?by=colour", tag, 400);
        poll("/api/v1/indicators/IPC-26/observations?by=colour", "*", 400);
        poll(OBSERVATIONS, "*", 304);
    }

    @Test
    void aCommitIsInTheNextAnswer() throws SQLException {
        for (int i = 0; i < 20; i++) {
            String tag = get(OBSERVATIONS).header("ETag");
            int before = get(OBSERVATIONS).path("dataRevision");
            raise();
            poll(OBSERVATIONS, tag, 200);
            assertThat((int) get(OBSERVATIONS).path("dataRevision")).isEqualTo(before + 1);
        }
    }

    @Test
    void theTagOfWhatDoesNotNameTheRevisionOutlivesIt() throws SQLException {
        String tag = get("/api/v1/indicators").header("ETag");
        raise();
        poll("/api/v1/indicators", tag, 304);
    }

    @Test
    void clientsAndCachesAreToldWhatTheAnswerDependsOn() {
        get(OBSERVATIONS)
                .then()
                .header("Cache-Control", "private, no-cache")
                .header("Content-Language", "en")
                .header("ETag", matchesPattern("\"[0-9]+-[0-9a-z]+\\.[0-9a-z]+\\.[0-9a-f]{18}\""));
        assertThat(get(OBSERVATIONS).headers().getValues("Vary"))
                .containsExactlyInAnyOrder("Accept, Accept-Encoding", "Accept-Language");
    }

    @Test
    void aCompressedAnswerIsTheSameAndItsTagIsKnown() throws IOException {
        String plain = get(OBSERVATIONS).asString();
        Response small = coded("gzip;q=0.8, br;q=0");

        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.header("ETag")).startsWith("W/");
        assertThat(small.asByteArray().length).isLessThan(plain.length() / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small.asByteArray())).readAllBytes())
                .isEqualTo(plain.getBytes(StandardCharsets.UTF_8));
        poll(OBSERVATIONS, small.header("ETag"), 304).then().header("ETag", equalTo(small.header("ETag")));
        assertThat(coded("br, gzip").header("Content-Encoding")).isEqualTo("br");
        assertThat(coded("identity").header("Content-Encoding")).isNull();
    }

    /** Its tag is for If-Match too, which takes no weak one. */
    @Test
    void aDefinitionKeepsItsVersionAsTag() {
        given().config(undecoded())
                .auth()
                .oauth2(TestTokens.of("reader").build())
                .header("Accept-Encoding", "gzip")
                .get("/api/v1/indicators/IPC-26")
                .then()
                .header("ETag", "\"1\"");
    }

    private static Response coded(String codings) {
        return given().config(undecoded())
                .auth()
                .oauth2(TestTokens.of("reader").build())
                .header("Accept-Encoding", codings)
                .get(OBSERVATIONS);
    }

    private static RestAssuredConfig undecoded() {
        return RestAssured.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    }

    private static Response get(String address) {
        return reader().get(address).then().statusCode(200).extract().response();
    }

    private static Response poll(String address, String tag, int status) {
        return reader().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static RequestSpecification reader() {
        return given().config(undecoded()).auth().oauth2(TestTokens.of("reader").build());
    }

    private void raise() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            revisions.raise(connection);
        }
    }
}
