package org.ipcoop.indicators.gii.goal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

/** The one answer a minister's adviser asks for. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TargetOverHttpTest {
    private static final String TARGET = "/api/v1/gii/target";

    @Test
    void oneAnswerHoldsTheGapTheChancesTheGapsInTheDataAndTheActivities() {
        // When
        JsonPath answer = reader().get(TARGET)
                .then()
                .statusCode(200)
                .body("rank", is(44))
                .body("gapPoints", closeTo(7.074, 0.001))
                .body("projection.stepsObserved", is(2))
                .body("projection.estimates[0].wantedRank", is(30))
                .body("projection.estimates[0].year", is(2030))
                .body("projection.estimates.targets.flatten()", hasItems("GII-30-5-10Y", "GII-40-2030", "GII-30-2045"))
                .body("dataGaps.missing", is(2))
                .body("dataGaps.outdated", is(22))
                .body("dataGaps.largest", hasSize(5))
                .body("leverage.peers.from", is(25))
                .body("leverage.largest", hasSize(5))
                .body("attribution.pointsAtMost", is(0.0))
                .body("figures.estimate", equalTo(List.of("projection")))
                .extract()
                .jsonPath();

        // Then: the easier target is the likelier one
        double forty = chance(answer, "GII-40-2030");
        double thirty =
                answer.getDouble("projection.estimates.find { it.wantedRank == 30 && it.year == 2030 }.probability");
        assertThat(forty).isGreaterThan(thirty).isBetween(0.15, 0.5);
        assertThat(chance(answer, "GII-30-2045")).isGreaterThan(thirty).isLessThan(0.4);
    }

    @Test
    void theSummaryTellsTheFiguresOfTheFieldsAndWhatKindEachIs() {
        // When
        JsonPath english = reader().header("Accept-Language", "en").get(TARGET).jsonPath();
        JsonPath vietnamese =
                reader().header("Accept-Language", "vi").get(TARGET).jsonPath();

        // Then
        assertThat(english.getString("summary.headline"))
                .startsWith("Rank 30 is 7.07 points away")
                .contains("by 2030");
        assertThat(english.getString("summary.sentences[0].text"))
                .isEqualTo("In the edition of 2025, Viet Nam ranks 44 of 139 with 37.08 points; rank 30 stands at 44.15"
                        + " (published figures).");
        assertThat(english.getList("summary.sentences.kind"))
                .contains("OFFICIAL", "RECOMPUTED", "ESTIMATE", "ASSUMPTION");
        long median = Math.round(
                english.getDouble("projection.estimates.find { it.targets == ['GII-40-2030'] }.rank.median"));
        assertThat(english.getList("summary.sentences.text", String.class))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Rank 40 in 2030 (GII-40-2030)")
                        .contains(String.format(Locale.ROOT, "the median is rank %d", median)));
        assertThat(vietnamese.getString("summary.headline")).startsWith("Hạng 30 còn cách 7,07 điểm");
        assertThat(vietnamese.getList("summary.sentences")).hasSameSizeAs(english.getList("summary.sentences"));
    }

    @Test
    void anotherEconomyHasNeitherTargetsNorActivities() {
        reader().get(TARGET + "?economy=THA&rank=40")
                .then()
                .statusCode(200)
                .body("targets", hasSize(0))
                .body("attribution", nullValue())
                .body("projection.estimates", hasSize(1))
                .body("summary.headline", startsWith("Rank 40 is"))
                .body("summary.sentences.kind", hasItem("ESTIMATE"));
        reader().get(TARGET + "?economy=CHE&rank=30")
                .then()
                .statusCode(200)
                .body("reached", is(true))
                .body("summary.headline", equalTo("Switzerland holds rank 1: rank 30 is reached."));
    }

    @Test
    void anAnswerIsGivenAgainAsItWasKnown() {
        // Given
        JsonPath now = reader().get(TARGET).jsonPath();

        // When
        JsonPath then =
                reader().get(TARGET + "?asOf=" + now.getString("knownAt")).jsonPath();

        // Then
        assertThat(then.getMap("")).isEqualTo(now.getMap(""));
        reader().get(TARGET + "?asOf=yesterday").then().statusCode(400).body("violations[0].parameter", is("asOf"));
    }

    private static double chance(JsonPath answer, String target) {
        return answer.getDouble("projection.estimates.find { it.targets.contains('" + target + "') }.probability");
    }

    private static RequestSpecification reader() {
        JsonConfig doubles = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().config(RestAssuredConfig.config().jsonConfig(doubles))
                .auth()
                .oauth2(TestTokens.of("reader").build());
    }
}
