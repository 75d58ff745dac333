package org.ipcoop.indicators.gii.outlook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

/** The moving goal as an adviser's program asks for it. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ProjectionOverHttpTest {
    private static final String PROJECTION = "/api/v1/gii/projection";

    @Test
    void theProjectionStartsFromWhatIsPublishedAndSaysHowLittleItRestsOn() {
        // When
        JsonPath answer = reader().get(PROJECTION + "?economy=vnm&rank=30&by=2030")
                .then()
                .statusCode(200)
                .body("economy", equalTo("VNM"))
                .body("edition", equalTo(2025))
                .body("official.rank", equalTo(44))
                .body("official.score", closeTo(37.0799641407315, 1e-9))
                .body("official.gapPoints", closeTo(7.074, 0.001))
                .body("items.year", equalTo(List.of(2026, 2027, 2028, 2029, 2030)))
                .body("basis.stepsObserved", equalTo(2))
                .body("basis.yearsObserved", equalTo(3))
                .body("backTest.cases", hasSize(6))
                .body("backTest.ownPaceTested", is(false))
                .body("assumptions[0]", containsString("only 2 pairs of editions over 3 years"))
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getDouble("items[4].rank.median")).isBetween(40.0, 46.0);
        assertThat(answer.getDouble("items[4].probability")).isBetween(0.0, 0.05);
        assertThat(answer.getDouble("items[4].probabilityByThen"))
                .isGreaterThanOrEqualTo(answer.getDouble("items[4].probability"));
        double needed = answer.getDouble("items[4].thresholdScore.median") - answer.getDouble("official.score");
        assertThat(answer.getDouble("items[4].pointsAYearNeeded")).isEqualTo(needed / 5);
    }

    @Test
    void theSameQuestionHasTheSameBytesAndTag() {
        // Given
        Response first = reader().get(PROJECTION + "?seed=7");
        Response elsewhere = reader().get(PROJECTION + "?seed=7&economy=VNM&rank=30");

        // Then
        assertThat(elsewhere.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(elsewhere.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(reader().get(PROJECTION + "?seed=8").header("ETag")).isNotEqualTo(first.header("ETag"));
        reader().header("If-None-Match", first.header("ETag"))
                .get(PROJECTION + "?seed=7")
                .then()
                .statusCode(304);
    }

    @Test
    void vietnameseIsSpokenAndATableHasARowForEachYear() {
        reader().header("Accept-Language", "vi")
                .get(PROJECTION)
                .then()
                .statusCode(200)
                .body("name", equalTo("Việt Nam"))
                .body("assumptions[0]", containsString("chỉ dựa trên 2 cặp ấn bản"));
        String table = reader().accept("text/csv").get(PROJECTION).asString();
        assertThat(table.lines()).hasSize(6);
        assertThat(table.lines().findFirst().orElseThrow())
                .contains("Rank: Median", "Score: 90 % band: Low", "Probability");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        reader().get(PROJECTION + "?rank=140&by=2025&runs=10&seed=x&who=me")
                .then()
                .statusCode(400)
                .body(
                        "violations.collect { it.parameter + ' ' + it.code }",
                        containsInAnyOrder(
                                "rank limit", "by limit", "runs limit", "seed wrong-format", "who unknown-parameter"));
        reader().get(PROJECTION + "?by=2056").then().statusCode(400);
        reader().get(PROJECTION + "?economy=XXX").then().statusCode(404);
        reader().get(PROJECTION + "?asOf=2100-01-01").then().statusCode(400);
        given().get(PROJECTION).then().statusCode(401);
    }

    private static RequestSpecification reader() {
        JsonConfig doubles = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().config(RestAssuredConfig.config().jsonConfig(doubles))
                .auth()
                .oauth2(TestTokens.of("reader").build());
    }
}
