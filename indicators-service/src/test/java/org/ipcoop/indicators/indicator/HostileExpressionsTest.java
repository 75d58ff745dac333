package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as an expression is either computed or refused at its line and column, and soon. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class HostileExpressionsTest {
    private static final String INDICATORS = "/api/v1/indicators";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    DataSource dataSource;

    @Inject
    FactTables facts;

    @AfterEach
    void onlyTheShippedOnesRemain() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from indicator_definition where code like 'BAD-%'");
            statement.execute("delete from indicator_definition_history where code like 'BAD-%'");
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("(".repeat(1000), 1, 1001),
                Arguments.of("2 * ".repeat(249), 1, 997),
                Arguments.of("filings[" + "right=PATENT,".repeat(76), 1, 997),
                Arguments.of("previous(".repeat(110), 1, 991),
                Arguments.of("previous(".repeat(13) + "filings" + ")".repeat(13), 1, 1),
                Arguments.of("growth(".repeat(60) + "filings" + ")".repeat(60), 1, 330),
                Arguments.of("\n\n  số_người", 3, 4),
                Arguments.of("filings + 😀", 1, 11),
                Arguments.of("😀 + people", 1, 1),
                Arguments.of("\u202egrants", 1, 1),
                Arguments.of("１００ * filings", 1, 1),
                Arguments.of("filings\u00a0+ grants", 1, 8),
                Arguments.of("filings\u0000", 1, 8),
                Arguments.of("filings + \ud800", 1, 11),
                Arguments.of("filings[right=\"\u0000\"]", 1, 15),
                Arguments.of("filings[right=\"\udc00\"]", 1, 15),
                Arguments.of("'; drop table fact; --", 1, 1),
                Arguments.of("filings[org=\"' or 1=1\"] + people", 1, 27),
                Arguments.of("9".repeat(1000), 1, 1),
                Arguments.of("filings / " + "0".repeat(400), 1, 9));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedAtItsPlace(String expression, int line, int column) throws Exception {
        Response reply = assertTimeout(SOON, () -> define("BAD-01", expression));

        reply.then().statusCode(400).body("violations[0].pointer", is("/parts/0/expression"));
        assertThat(reply.<String>path("violations[0].message"))
                .startsWith("Line %d, column %d: ".formatted(line, column));
    }

    @Test
    void whatIsTooLongIsNotEvenRead() throws Exception {
        define("BAD-01", "filings + ".repeat(100_000))
                .then()
                .statusCode(400)
                .body("violations.code", is(List.of("size")));
    }

    @Test
    void aTextThatNoEncodingHasIsRefusedWhereverItStands() throws Exception {
        String body = body("BAD-01", "filings").replace("\"en\":\"Name\"", "\"en\":\"\\ud800\"");

        as("steward")
                .body(body)
                .post(INDICATORS)
                .then()
                .statusCode(400)
                .body("violations.pointer", is(List.of("/name/en", "/parts/0/name/en")));
    }

    static Stream<Arguments> computed() {
        return Stream.of(
                Arguments.of("filings - (".repeat(80) + "filings" + ")".repeat(80), 7),
                Arguments.of("filings + ".repeat(99) + "filings", 700),
                Arguments.of("(".repeat(490) + "filings" + ")".repeat(490), 7),
                Arguments.of("orZero(".repeat(120) + "filings" + ")".repeat(120), 7),
                Arguments.of("0." + "0".repeat(900) + "1 * filings - filings", -7));
    }

    @ParameterizedTest
    @MethodSource("computed")
    void isComputedAndAddsUpHoweverDeep(String expression, int wanted) throws Exception {
        facts.replaceBy(List.of(Row.of("filings", "2025-05-05", "01", "{}", "7")));
        assertThat(define("BAD-02", expression).statusCode()).isEqualTo(201);

        Response observed =
                assertTimeout(SOON, () -> as("reader").get(INDICATORS + "/BAD-02/observations?period=2025"));
        Response behind = assertTimeout(SOON, () -> as("reader").get(INDICATORS + "/BAD-02/contributors?period=2025"));

        assertThat(Math.round(observed.jsonPath().getDouble("items[0].value"))).isEqualTo(wanted);
        assertThat(Math.round(behind.jsonPath().getDouble("items[0].numerator.value")))
                .isEqualTo(wanted);
    }

    private static Response define(String code, String expression) throws Exception {
        return as("steward").body(body(code, expression)).post(INDICATORS);
    }

    private static String body(String code, String expression) throws Exception {
        Map<String, String> name = Map.of("vi", "Tên", "en", "Name");
        return new ObjectMapper()
                .writer()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "level",
                        "OUTPUT",
                        "unit",
                        "persons",
                        "parts",
                        List.of(Map.of("code", "value", "name", name, "unit", "persons", "expression", expression))));
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.of(role).build())
                .header("Accept-Language", "en")
                .contentType("application/json");
    }
}
