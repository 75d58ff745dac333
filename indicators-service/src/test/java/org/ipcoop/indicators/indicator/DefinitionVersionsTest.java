package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.http.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever finds an old number finds the definition it was computed by. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class DefinitionVersionsTest {
    private static final String INDICATOR = "/api/v1/indicators/VER-01";
    private static final String FIRST = """
            {"code":"VER-01","name":{"vi":"Đơn","en":"Filings"},"level":"OUTPUT","unit":"filings",
             "parts":[{"code":"value","name":{"vi":"Đơn","en":"Filings"},"unit":"filings","expression":"filings"}]}
            """;

    @Inject
    FactTables facts;

    @Inject
    DataSource dataSource;

    @AfterEach
    void onlyTheShippedOnesRemain() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from indicator_definition where code like 'VER-%'");
            statement.execute("delete from indicator_definition_history where code like 'VER-%'");
        }
        facts.replaceBy(List.of());
    }

    @Test
    void anObservationNamesTheVersionThatWasInForceThen() {
        // Given a definition
        facts.replaceBy(List.of(
                Row.of("filings", "2025-05-05", "01", "{\"right\":\"PATENT\"}", "7"),
                Row.of("filings", "2025-05-06", "01", "{\"right\":\"TRADEMARK\"}", "5")));
        String before =
                as("reader").get("/api/v1/indicators/IPC-23/observations").path("knownAt");
        as("steward").body(FIRST).post("/api/v1/indicators").then().statusCode(201);
        String then = as("reader").get(INDICATOR + "/observations").path("knownAt");

        // When it is replaced
        as("steward")
                .header("If-Match", "\"1\"")
                .body(FIRST.replace("\"filings\"}]", "\"filings[right=PATENT]\"}]"))
                .put(INDICATOR)
                .then()
                .statusCode(200);
        String now = as("reader").get(INDICATOR + "/observations").path("knownAt");

        // Then each time is answered by its own version
        as("reader")
                .get(INDICATOR + "/observations?period=2025")
                .then()
                .body("version", is(2))
                .body("items[0].value", is(7));
        as("reader")
                .get(INDICATOR + "/observations?period=2025&asOf=" + then)
                .then()
                .body("version", is(1))
                .body("items[0].value", is(12));
        as("reader")
                .get(INDICATOR + "/versions")
                .then()
                .statusCode(200)
                .body("indicator", is("VER-01"))
                .body("version", is(2))
                .body("total", is(2))
                .body("items.version", equalTo(List.of(2, 1)))
                .body("items[0].inForceFrom", is(now))
                .body("items[0].inForceUntil", nullValue())
                .body("items[0].definition.parts[0].expression", is("filings[right=PATENT]"))
                .body("items[1].inForceFrom", is(then))
                .body("items[1].inForceUntil", is(now))
                .body("items[1].definition.parts[0].expression", is("filings"));
        as("reader")
                .get(INDICATOR + "/versions?asOf=" + then)
                .then()
                .body("items.version", equalTo(List.of(1)))
                .body("items[0].inForceUntil", nullValue())
                .body("knownAt", is(then));
        as("reader").get(INDICATOR + "/versions?asOf=" + before).then().statusCode(404);
    }

    @Test
    void versionsComeInPagesOfTheStateOfTheFirst() {
        as("steward").body(FIRST).post("/api/v1/indicators").then().statusCode(201);
        for (int version = 1; version < 5; version++) {
            replaced(version);
        }
        List<Object> whole = as("reader").get(INDICATOR + "/versions").path("items");
        JsonPath first = as("reader").get(INDICATOR + "/versions?limit=2").jsonPath();
        replaced(5);

        JsonPath second = as("reader")
                .get(INDICATOR + "/versions?limit=2&cursor=" + first.getString("next"))
                .then()
                .statusCode(200)
                .header("Link", containsString("limit=2"))
                .body("total", is(5))
                .body("version", is(5))
                .extract()
                .jsonPath();
        JsonPath third = as("reader")
                .get(INDICATOR + "/versions?limit=2&cursor=" + second.getString("next"))
                .then()
                .body("next", nullValue())
                .extract()
                .jsonPath();

        List<Object> pages = new ArrayList<>(first.getList("items"));
        pages.addAll(second.getList("items"));
        pages.addAll(third.getList("items"));
        assertThat(pages).isEqualTo(whole);
        as("reader")
                .get(INDICATOR + "/versions?limit=501")
                .then()
                .statusCode(400)
                .body("violations[0].parameter", is("limit"))
                .body("violations[0].message", containsString("500"));
        String other =
                Cursor.after("versions:IPC-26", first.getString("knownAt"), "2").encode();
        as("reader").get(INDICATOR + "/versions?cursor=" + other).then().statusCode(400);
        String madeUp = Cursor.after("versions:VER-01", first.getString("knownAt"), "two")
                .encode();
        as("reader").get(INDICATOR + "/versions?cursor=" + madeUp).then().statusCode(400);
    }

    /** Makes the next version, which differs from this one. */
    private static void replaced(int version) {
        as("steward")
                .header("If-Match", "\"" + version + "\"")
                .body(FIRST.replace("\"en\":\"Filings\"},\"level\"", "\"en\":\"Filings " + version + "\"},\"level\""))
                .put(INDICATOR)
                .then()
                .statusCode(200);
    }

    @Test
    void whatDoesNotChangeIsNotSentAgain() {
        String address = "/api/v1/indicators/IPC-26/versions";
        String tag = as("reader").get(address).then().statusCode(200).extract().header("ETag");

        as("reader").header("If-None-Match", tag).get(address).then().statusCode(304);
        as("reader").get("/api/v1/indicators/NONE/versions").then().statusCode(404);
        as("reader").get(address + "?asOf=tomorrow").then().statusCode(400);
        given().get(address).then().statusCode(401);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build()).contentType("application/json");
    }
}
