package org.ipcoop.indicators.gii;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class EditionsOverHttpTest {

    @Test
    void theShippedEditionsAreThereFromTheStart() {
        GiiClient.get("/editions").statusCode(200).body("items.year", hasItems(2025, 2024, 2022));
        GiiClient.get("/editions/2025")
                .statusCode(200)
                .body("revision", is(1))
                .body("verified", is(true))
                .body("economies", is(139))
                .body("indicators", is(78))
                .body("source", is("shipped figures"));
        GiiClient.get("/editions/2022").body("verified", is(false)).body("reasons.code", hasItems("FIXED_GOALPOSTS"));
        GiiClient.get("/editions/1999").statusCode(404).body("type", is("/problems/not-found"));
    }

    @Test
    void theVerificationOf2025ShowsNoMismatch() {
        GiiClient.get("/editions/2025/verification")
                .statusCode(200)
                .body("verified", is(true))
                .body("largestScoreDifference", lessThan(1e-9))
                .body("scoresCompared", is(13921))
                .body("rankMismatches", is(0))
                .body("officialSplitsOfEqualValues", is(7))
                .body("dataCoverage.mismatches", is(0))
                .body("strengthsOverall.mismatches", is(0))
                .body("reasons", hasSize(0));
    }

    @Test
    void anEditionThatDoesNotVerifySaysSoInEveryAnswer() {
        for (String path : new String[] {"", "/framework", "/ranking", "/verification", "/economies/VNM"}) {
            GiiClient.get("/editions/2022" + path).statusCode(200).body("verified", is(false));
        }
        GiiClient.get("/editions/2022/verification")
                .body("fixedGoalposts", hasSize(10))
                .body("fixedGoalposts[0].hangingOnIt", contains("IN.1.3", "IN.1", "IN", "IDX"));
    }

    @Test
    void theFrameworkTellsWeightsDirectionsAndTreatments() {
        String node = "nodes.find { it.node == '%s' }.%s";
        GiiClient.get("/editions/2025/framework")
                .statusCode(200)
                .body("nodes", hasSize(109))
                .body("nodes[0].node", is("IDX"))
                .body(node.formatted("OUT.7.2", "weight"), is(0.5))
                .body(node.formatted("IN.1.1.1", "direction"), is("LESS_IS_BETTER"))
                .body(node.formatted("OUT.7.3.3", "treatment"), is("LOGGED"))
                .body(node.formatted("OUT.7.3.2", "winsorisedPoints"), is(1));
    }

    @Test
    void aRankingShowsPublishedAndRecomputedFiguresApart() {
        GiiClient.get("/editions/2025/ranking")
                .statusCode(200)
                .body("items", hasSize(139))
                .body("items[0].iso3", is("CHE"))
                .body("items[43].iso3", is("VNM"))
                .body("items[43].official.rank", is(44))
                .body("items[43].official.score", is(37.0799641407315))
                .body("items[43].recomputed.rank", is(44))
                .body("items[43].recomputed.score", closeTo(37.0799641407315, 1e-9));
        GiiClient.get("/editions/2025/ranking?node=OUT.6.1.1&group=lm")
                .statusCode(200)
                .body("items", hasSize(37))
                .body("items.incomeGroup.unique()", contains("LM"));
        GiiClient.get("/editions/2025/ranking?node=XX")
                .statusCode(400)
                .body("violations[0].parameter", is("node"))
                .body("violations[0].code", is("not-one-of"));
        GiiClient.get("/editions/2025/ranking?group=XX").statusCode(400);
    }

    @Test
    void aProfileListsEveryNodeOfAnEconomy() {
        String node = "nodes.find { it.node == '%s' }.%s";
        GiiClient.get("/editions/2025/economies/vnm")
                .statusCode(200)
                .body("economy.name", is("Viet Nam"))
                .body("outdated", is(22))
                .body("missing", is(2))
                .body("nodes", hasSize(109))
                .body(node.formatted("IN.1.1.1", "value"), is(1.95))
                .body(node.formatted("IN.1.1.1", "dataYear"), is(2024))
                .body(node.formatted("IN.2.1.1", "official.strengthOverall"), is("W"))
                .body(node.formatted("IN.2.1.2", "value"), nullValue());
        GiiClient.get("/editions/2025/economies/XXX").statusCode(404);
    }

    @Test
    void namesAreInTheLanguageAskedForAndAnAnswerCanBeRevalidated() {
        // Given
        var answer =
                GiiClient.as("reader").header("Accept-Language", "vi").get("/api/v1/gii/editions/2025/economies/VNM");
        answer.then()
                .body("economy.name", is("Việt Nam"))
                .body("nodes[2].name", is("Thể chế"))
                .header("Content-Language", "vi");

        // When, Then
        GiiClient.as("reader")
                .header("Accept-Language", "vi")
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/gii/editions/2025/economies/VNM")
                .then()
                .statusCode(304);
        GiiClient.as("reader")
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/gii/editions/2025/economies/VNM")
                .then()
                .statusCode(200);
    }

    @Test
    void readingNeedsAToken() {
        given().get("/api/v1/gii/editions").then().statusCode(401);
    }

    @Test
    void theTargetIs7Point07PointsAwayAndEverySetIsAnswered() {
        GiiClient.get("/target?economy=VNM&rank=30")
                .statusCode(200)
                .body("rank", is(44))
                .body("gapPoints", closeTo(7.07, 0.005))
                .body("thresholdScore", closeTo(44.154, 0.0005))
                .body("editions.year", hasItems(2025, 2024, 2022))
                .body("targets.code", contains("GII-30-5-10Y", "GII-40-2030", "GII-30-2045"))
                .body("targets.legalStatus.standing.unique()", contains("STATEMENT"))
                .body("targets[0].contradicts", contains("GII-40-2030", "GII-30-2045"))
                .body("targets.onTrack", contains(false, true, true));
        GiiClient.get("/target?rank=0").statusCode(400).body("violations[0].parameter", is("rank"));
        GiiClient.get("/target?economy=XXX").statusCode(404);
    }

    @Test
    void theTargetListKnowsTheRankOfToday() {
        GiiClient.as("reader")
                .get("/api/v1/targets/progress?set=GII-40-2030")
                .then()
                .statusCode(200)
                .body("items[0].actual.value", is(44))
                .body("items[0].actual.source", startsWith("Global"));
    }
}
