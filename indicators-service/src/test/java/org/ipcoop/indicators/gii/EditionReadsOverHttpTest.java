package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class EditionReadsOverHttpTest {

    @Test
    void economiesStandSideBySideInTheOrderAskedFor() {
        GiiClient.get("/editions/2025/compare?economies=vnm,THA&economies=MYS")
                .statusCode(200)
                .body("economies.iso3", contains("VNM", "THA", "MYS"))
                .body("nodes", hasSize(109))
                .body("nodes.find { it.node == 'IDX' }.figures[0].official.rank", is(44))
                .body("nodes.find { it.node == 'IDX' }.figures[0].recomputed.rank", is(44));
        GiiClient.get("/editions/2025/compare?economies=VNM,XXX,VNM")
                .statusCode(400)
                .body("violations.code", contains("unknown-code"))
                .body("violations.parameter", contains("economies"));
        GiiClient.get("/editions/2025/compare?economies=VNM,vnm&economies=VNM")
                .statusCode(200)
                .body("economies.iso3", contains("VNM"));
        GiiClient.get("/editions/2025/compare").statusCode(400).body("violations.code", contains("size"));
        GiiClient.get("/editions/2025/compare?economies=VNM,THA,MYS,SGP,PHL,IDN,BRN,KHM,LAO,MMR,CHE")
                .statusCode(400)
                .body("violations.code", contains("size"));
        GiiClient.get("/editions/2025/compare?economy=VNM")
                .statusCode(400)
                .body("violations.parameter", contains("economy", "economies"));
    }

    /** In the published edition Viet Nam is 44th of the world: behind SGP and MYS in ASEAN, behind IND in its income group. */
    @Test
    void everyNodeIsRankedWithinAnyGroup() {
        GiiClient.get("/editions/2025/ranking?group=asean")
                .statusCode(200)
                .body("group", is("ASEAN"))
                .body("ranked", is(10))
                .body("items.iso3", contains("SGP", "MYS", "VNM", "THA", "PHL", "IDN", "BRN", "KHM", "LAO", "MMR"))
                .body("items.groupRank", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("items[2].official.rank", is(44));
        GiiClient.get("/editions/2025/ranking?group=lm")
                .body("group", is("LM"))
                .body("items.find { it.iso3 == 'VNM' }.groupRank", is(2));
        GiiClient.get("/editions/2025/ranking?group=Europe").body("items[0].groupRank", is(1));
        GiiClient.get("/editions/2025/ranking?node=OUT.7.1.2&economies=thA,VNM&economies=MYS")
                .body("group", is("THA, VNM, MYS"))
                .body("items.iso3", contains("VNM", "THA", "MYS"))
                .body("items.groupRank", contains(1, 2, 3))
                .body("items.official.rank", contains(27, 88, 100));
        GiiClient.get("/editions/2025/ranking").body("items[0].groupRank", nullValue());
    }

    @Test
    void economiesShareTheBestRankOfTheirGroupAndHaveNoneWithoutAScore() {
        GiiClient.get("/editions/2025/ranking?node=OUT.6.2.2&group=ASEAN")
                .body("items.groupRank", contains(1, 2, 3, 4, 5, 6, 7, 7, 7, 7))
                .body("items.official.rank", contains(1, 34, 40, 42, 45, 50, 53, 53, 53, 53));
        GiiClient.get("/editions/2025/ranking?node=OUT.6.1.3&economies=VNM,THA,SGP")
                .body("ranked", is(2))
                .body("items.iso3", contains("THA", "VNM", "SGP"))
                .body("items.groupRank", contains(1, 2, null));
    }

    @Test
    void aRankingRefusesWhatItDoesNotKnowByItsParameter() {
        String ranking = "/editions/2025/ranking";
        refused(ranking + "?group=ASIA", "group");
        refused(ranking + "?economies=VNM,XXX", "economies");
        refused(ranking + "?economies=VNM&group=LM", "economies");
        refused(ranking + "?node=IN.9", "node");
        refused(ranking + "?nodes=IN.1", "nodes");
        refused(ranking + "?group=LM&group=HI", "group");
    }

    private static void refused(String question, String parameter) {
        GiiClient.get(question).statusCode(400).body("violations.parameter", contains(parameter));
    }

    /** As counted in the published edition: 22 outdated, 2 missing. */
    @Test
    void dataGapsSayWhatEachCouldChangeAtMost() {
        JsonPath gaps = GiiClient.get("/editions/2025/economies/VNM/data-gaps")
                .statusCode(200)
                .body("missing", is(2))
                .body("outdated", is(22))
                .body("items", hasSize(24))
                .body("index.rank", is(44))
                .extract()
                .jsonPath();

        List<Double> spreads = gaps.getList("items.spread", Double.class);
        assertThat(spreads).allMatch(spread -> spread > 0).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        JsonPath worst = run(gaps.getString("items[0].node"), gaps.getDouble("items[0].worst.value"));
        assertThat(gaps.getDouble("items[0].worst.index.score"))
                .isEqualTo(worst.getDouble("economies[0].nodes.find { it.node == 'IDX' }.after.score"), within(1e-12));
    }

    @Test
    void theHistoryMarksBreaksAndTheMovingGoal() {
        JsonPath history = GiiClient.get("/economies/VNM/history?rank=30")
                .statusCode(200)
                .body("items.year", contains(2022, 2024, 2025))
                .body("items.official.rank", contains(48, 44, 44))
                .body("breaks.kind", hasItem("FRAMEWORK"))
                .extract()
                .jsonPath();
        assertThat(history.getDouble("items[2].thresholdScore")).isEqualTo(44.154, within(0.001));
        assertThat(history.getDouble("items[0].thresholdScore")).isEqualTo(42.84, within(0.005));
    }

    /** The weights of the indicators that an economy has add up to one; those it lacks would take some of the others'. */
    @Test
    void leverageSaysWhereMostIsToBeGained() {
        JsonPath leverage = GiiClient.get("/editions/2025/economies/VNM/leverage")
                .statusCode(200)
                .body("items", hasSize(78))
                .body("items.find { it.node == 'OUT.6.1.2' }.activities.kind", is("COUNTED"))
                .body("items.find { it.node == 'IN.1.2.1' }.activities.kind", is("LINKED"))
                .body("items.findAll { it.activities != null }", hasSize(13))
                .body("items.find { it.node == 'IN.1.2.1' }.ministry.name", is("Ministry of Justice"))
                .body("items.find { it.node == 'IN.1.2.1' }.ministry.verified", is(false))
                .extract()
                .jsonPath();

        List<Double> weights = leverage.getList("items.findAll { it.value != null }.effectiveWeight", Double.class);
        assertThat(weights.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(1, within(1e-12));
        List<Double> points = leverage.getList("items.pointsIfClosed", Double.class);
        assertThat(points).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(points.getFirst()).isPositive();
        assertThat(points).contains(0.0);
        GiiClient.get("/editions/2025/economies/THA/leverage")
                .body("items.find { it.node == 'IN.1.2.1' }.ministry", nullValue())
                .body("items.find { it.node == 'IN.1.2.1' }.activities.completed", nullValue());
        GiiClient.get("/editions/2025/economies/VNM/leverage?peersFrom=9&peersTo=3")
                .statusCode(400);
    }

    @Test
    void rankIntervalsComeAgainWithTheirSeed() {
        String path = "/editions/2025/economies/VNM/rank-interval?runs=1000&seed=7";
        JsonPath interval = GiiClient.get(path)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].rank", is(44))
                .extract()
                .jsonPath();
        assertThat(interval.getDouble("items[0].pooled.low")).isBetween(41.0, 43.0);
        assertThat(interval.getDouble("items[0].pooled.high")).isBetween(43.0, 45.0);
        assertThat(interval.prettify())
                .isEqualTo(GiiClient.get(path).extract().jsonPath().prettify());
        GiiClient.get("/editions/2025/rank-intervals?runs=10")
                .statusCode(200)
                .body("items", hasSize(139))
                .body("items[0].rank", is(1));
        GiiClient.get("/editions/2025/rank-intervals?runs=10001").statusCode(400);
    }

    /** A number stands for something else from one edition to the next: only the name joins them. */
    @Test
    void editionsAreNotJoinedByNumberAlone() {
        GiiClient.get("/economies/VNM/history?node=IN.4.2.5")
                .statusCode(200)
                .body("items[0].official.score", nullValue())
                .body("breaks.kind", hasItem("NOT_IN_BOTH"));
        GiiClient.get("/economies/VNM/history?node=IN.9").statusCode(400);
        GiiClient.get("/economies/XXX/history").statusCode(404);
    }

    private static JsonPath run(String node, double value) {
        return GiiClient.as("reader")
                .contentType("application/json")
                .body("{\"changes\":[{\"economy\":\"VNM\",\"node\":\"%s\",\"set\":%s}]}".formatted(node, value))
                .post("/api/v1/gii/editions/2025/scenarios")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
