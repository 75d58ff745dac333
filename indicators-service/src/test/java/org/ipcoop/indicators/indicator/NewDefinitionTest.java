package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A steward adds indicators at run time; nothing is deployed for it. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class NewDefinitionTest {
    private static final String INDICATORS = "/api/v1/indicators";
    private static final String NEW = """
            {"code":"MY-01","name":{"vi":"Công chức được đào tạo","en":"Officials trained"},"level":"OUTPUT",
             "unit":"persons","disaggregations":["province"],
             "parts":[{"code":"officials","name":{"vi":"Công chức","en":"Officials"},"unit":"persons",
                       "expression":"officials_trained"}]}
            """;

    @Inject
    FactTables facts;

    @Inject
    javax.sql.DataSource dataSource;

    @AfterEach
    void onlyTheShippedOnesRemain() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from indicator_definition where code like 'MY-%'");
        }
    }

    @Test
    void aNewIndicatorIsComputedAtOnceAndCanBeReplacedByItsNextVersion() {
        facts.replaceBy(List.of(Row.of("officials_trained", "2025-05-05", "01", "{}", "40")));

        as("steward")
                .body(NEW)
                .post(INDICATORS)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/MY-01"))
                .header("ETag", "\"1\"");

        as("reader").get(INDICATORS + "/MY-01/observations").then().body("items.value", equalTo(List.of(40)));
        as("steward").body(NEW).post(INDICATORS).then().statusCode(409);
        as("steward").body(NEW).put(INDICATORS + "/MY-01").then().statusCode(428);
        as("steward")
                .header("If-Match", "\"7\"")
                .body(NEW)
                .put(INDICATORS + "/MY-01")
                .then()
                .statusCode(412);
        as("steward")
                .header("If-Match", "\"1\"")
                .body(NEW)
                .put(INDICATORS + "/MY-01")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        as("reader").get(INDICATORS + "/MY-01/observations").then().body("version", equalTo(2));
    }

    @Test
    void everythingWrongWithADefinitionIsToldAtOnce() {
        String wrong = """
                {"code":"x","name":{"vi":"a"},"disaggregations":["sex"],
                 "parts":[{"code":"a","unit":"persons","name":{"vi":"a","en":"a"},
                           "expression":"officials_trained[sex=F]"},
                          {"code":"a","unit":"persons","name":{"vi":"a","en":"a"},
                           "expression":"filings +"},
                          {"code":"b","unit":"u","name":{"vi":"b","en":"b"}}]}
                """;
        as("steward")
                .body(wrong)
                .post(INDICATORS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/code",
                                "/name/en",
                                "/level",
                                "/unit",
                                "/parts/0/expression",
                                "/parts/1/code",
                                "/parts/1/expression",
                                "/parts/2/expression",
                                "/disaggregations/0"));
        as("steward").body("{}").post(INDICATORS).then().statusCode(400);
    }

    @Test
    void aWrongExpressionIsToldByLineAndColumnInBothLanguages() {
        String wrong = NEW.replace("officials_trained", "officials_trained +\\n people");

        as("steward")
                .header("Accept-Language", "en")
                .body(wrong)
                .post(INDICATORS)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/parts/0/expression"))
                .body("violations[0].message", startsWith("Line 2, column 2: there is no measure people; there are: "));
        as("steward")
                .header("Accept-Language", "vi")
                .body(wrong)
                .post(INDICATORS)
                .then()
                .statusCode(400)
                .body("violations[0].message", startsWith("Dòng 2, cột 2: không có số đo people; "));
    }

    @Test
    void membersThatAreNullOrUnstorableAreToldByTheirPlace() {
        String wrong = NEW.replace("\"level\"", "\"method\":\"a\\u0000b\",\"targets\":[null],\"level\"")
                .replace("[\"province\"]", "[null]");

        as("steward")
                .body(wrong)
                .post(INDICATORS)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItems("/method", "/targets/0", "/disaggregations/0"));
    }

    @Test
    void onlyAStewardMayDefine() {
        as("reader").body(NEW).post(INDICATORS).then().statusCode(403);
        as("reporter").body(NEW).put(INDICATORS + "/IPC-26").then().statusCode(403);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build()).contentType("application/json");
    }
}
