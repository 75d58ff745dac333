package org.ipcoop.indicators.gii.responsibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ResponsibilitiesOverHttpTest {
    private static final String ALL = "/api/v1/gii/responsibilities";
    private static final String RULE_OF_LAW = ALL + "/IN.1.2.2";
    private static final String CHECKED = """
            {"ministry":{"vi":"Bộ Công an","en":"Ministry of Public Security"},"source":"Nghị quyết 02/NQ-CP",
             "url":"https://vanban.chinhphu.vn/","verified":true}""";

    @Inject
    DataSource dataSource;

    @Inject
    Responsibilities responsibilities;

    @BeforeEach
    void asShipped() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate gii_responsibility");
        }
        responsibilities.ship(ShippedResponsibilities.all(), ResponsibilitySeed.SHIPPED, 2025);
    }

    @Test
    void theShippedListSaysThatNobodyHasCheckedIt() {
        reader().get(ALL)
                .then()
                .statusCode(200)
                .body("edition", equalTo(2025))
                .body("items", hasSize(78))
                .body("unassigned", equalTo(0))
                .body("unverified", equalTo(78))
                .body("items[0].node", equalTo("IN.1.1.1"))
                .body("items[2].indicator", equalTo("Regulatory quality"))
                .body("items[2].ministry.vi", equalTo("Bộ Tư pháp"))
                .body("items[2].ministry.en", equalTo("Ministry of Justice"))
                .body("items[2].verified", equalTo(false))
                .body("items[2].source", containsString("not checked against an official assignment"))
                .body("items[2].recordedBy", equalTo("shipped"));
    }

    @Test
    void aStewardCorrectsItAndWhatWasSaidBeforeStaysReadable() {
        // Given
        Response before = reader().get(RULE_OF_LAW);
        String knownAt = reader().get(ALL).path("knownAt");

        // When
        Response changed = steward()
                .header("If-Match", before.header("ETag"))
                .body(CHECKED)
                .put(RULE_OF_LAW);

        // Then
        changed.then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("url", equalTo("https://vanban.chinhphu.vn/"));
        reader().get(RULE_OF_LAW)
                .then()
                .header("ETag", changed.header("ETag"))
                .body("ministry.vi", equalTo("Bộ Công an"));
        reader().get(RULE_OF_LAW + "?asOf=" + knownAt).then().body("ministry.vi", equalTo("Bộ Tư pháp"));
        reader().get(ALL + "?asOf=" + knownAt).then().body("unverified", equalTo(78));
        reader().get(ALL).then().body("unverified", equalTo(77));
        reader().get("/api/v1/gii/editions/2025/economies/VNM/leverage?asOf=" + knownAt)
                .then()
                .body("items.find { it.node == 'IN.1.2.2' }.ministry.name", equalTo("Ministry of Justice"));
        reader().header("Accept-Language", "vi")
                .get("/api/v1/gii/editions/2025/economies/VNM/leverage")
                .then()
                .body("items.find { it.node == 'IN.1.2.2' }.ministry.name", equalTo("Bộ Công an"))
                .body("items.find { it.node == 'IN.1.2.2' }.ministry.verified", equalTo(true));
        reader().get("/api/v1/gii/editions/2024/economies/VNM/leverage")
                .then()
                .body("items.find { it.node == 'IN.1.2.2' }.ministry.name", equalTo("Ministry of Public Security"));
    }

    @Test
    void whoHasNotSeenThePresentOneCannotReplaceIt() {
        String tag = reader().get(RULE_OF_LAW).header("ETag");
        steward().body(CHECKED).put(RULE_OF_LAW).then().statusCode(428);
        steward().header("If-Match", tag).body(CHECKED).put(RULE_OF_LAW).then().statusCode(200);
        steward().header("If-Match", tag).body(CHECKED).put(RULE_OF_LAW).then().statusCode(412);
    }

    @Test
    void theSameAgainRaisesNoRevision() {
        String tag = reader().get(RULE_OF_LAW).header("ETag");
        String changed =
                steward().header("If-Match", tag).body(CHECKED).put(RULE_OF_LAW).header("ETag");
        int revision = reader().get(ALL).path("dataRevision");

        steward()
                .header("If-Match", changed)
                .body(CHECKED)
                .put(RULE_OF_LAW)
                .then()
                .statusCode(200)
                .header("ETag", changed);

        assertThat(reader().get(ALL).<Integer>path("dataRevision")).isEqualTo(revision);
    }

    @Test
    void aReleaseUpdatesWhatItShippedAndNothingElse() {
        String tag = reader().get(RULE_OF_LAW).header("ETag");
        steward().header("If-Match", tag).body(CHECKED).put(RULE_OF_LAW).then().statusCode(200);

        responsibilities.ship(
                List.of(
                        new Responsibility("Rule of law", new Ministry("A", "A"), "next release", null, false),
                        new Responsibility("Regulatory quality", new Ministry("B", "B"), "next release", null, false)),
                ResponsibilitySeed.SHIPPED,
                2025);

        reader().get(RULE_OF_LAW).then().body("ministry.vi", equalTo("Bộ Công an"));
        reader().get(ALL + "/IN.1.2.1").then().body("ministry.vi", equalTo("B")).body("recordedBy", equalTo("shipped"));
    }

    @Test
    void anIndicatorWithoutAMinistryGetsItsFirst() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from gii_responsibility where indicator = 'Rule of law'");
        }

        reader().get(RULE_OF_LAW).then().statusCode(404);
        reader().get(ALL)
                .then()
                .body("unassigned", equalTo(1))
                .body("items.find { it.node == 'IN.1.2.2' }.ministry", nullValue());
        steward()
                .header("If-Match", "\"1\"")
                .body(CHECKED)
                .put(RULE_OF_LAW)
                .then()
                .statusCode(412);
        steward()
                .body(CHECKED)
                .put(RULE_OF_LAW)
                .then()
                .statusCode(201)
                .header("Location", containsString(RULE_OF_LAW))
                .body("node", equalTo("IN.1.2.2"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        steward()
                .body("{\"ministry\":{\"vi\":\" \"},\"url\":\"ftp://x\"}")
                .put(RULE_OF_LAW)
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/ministry/vi", "/ministry/en", "/source", "/url")));
        steward()
                .body("{}")
                .put(RULE_OF_LAW)
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/ministry", "/source")));
        steward().body("null").put(RULE_OF_LAW).then().statusCode(400);
        steward().put(RULE_OF_LAW).then().statusCode(400);
        steward()
                .body(CHECKED.replace("source", "sauce"))
                .put(RULE_OF_LAW)
                .then()
                .statusCode(400);
        steward().body(CHECKED).put(ALL + "/IN.1.2").then().statusCode(404);
        reader().get(ALL + "/OUT.9").then().statusCode(404);
        reader().get(ALL + "?asOf=soon").then().statusCode(400).body("violations.parameter", equalTo(List.of("asOf")));
    }

    @Test
    void onlyStewardsWrite() {
        reader().contentType("application/json")
                .body(CHECKED)
                .put(RULE_OF_LAW)
                .then()
                .statusCode(403);
        given().get(ALL).then().statusCode(401);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }

    private static RequestSpecification steward() {
        return given().auth().oauth2(TestTokens.of("steward").build()).contentType("application/json");
    }
}
