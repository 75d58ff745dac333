package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scorecard shows full years only, and what isn't known as unknown. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ContributionTest {
    private static final String SCORECARD = "/api/v1/ip-contribution";
    private static final String IPC_26 = "items.find { it.indicator == 'IPC-26' }.";
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();

    @Inject
    FactTables facts;

    @BeforeEach
    void threeYears() {
        facts.replaceBy(List.of(
                Row.of("participants", YEAR - 2 + "-12-31", "01", "{}", "40"),
                Row.of("participants", YEAR - 1 + "-12-31", "01", "{}", "60")
                        .sampled()
                        .qualified("OVER"),
                Row.of("participants", YEAR + "-01-01", "01", "{}", "1000"),
                Row.of("cases_closed", YEAR - 1 + "-05-01", "01", "{}", "0"),
                Row.of("cases_settled", YEAR - 1 + "-05-01", "01", "{}", "0"),
                Row.of("mediation_days", YEAR - 2 + "-05-01", "01", "{}", "1").member("30"),
                Row.of("mediation_days", YEAR - 1 + "-05-01", "01", "{}", "1").member("45")));
    }

    @Test
    void anIndicatorShowsItsLatestFullYearTheOneBeforeAndTheTrend() {
        reader().get(SCORECARD)
                .then()
                .statusCode(200)
                .body("items", hasSize(36))
                .body("period.code", equalTo(String.valueOf(YEAR - 1)))
                .body("includesSample", equalTo(true))
                .body(IPC_26 + "status", equalTo("OK"))
                .body(IPC_26 + "parts[0].latest.period", equalTo(String.valueOf(YEAR - 1)))
                .body(IPC_26 + "parts[0].latest.value", equalTo(60))
                .body(IPC_26 + "parts[0].latest.qualifier", equalTo("OVER"))
                .body(IPC_26 + "parts[0].before.value", equalTo(40))
                .body(IPC_26 + "parts[0].change", equalTo(20))
                .body(IPC_26 + "parts[0].trend", equalTo("BETTER"))
                .body(IPC_26 + "parts[1].latest", equalTo(null))
                .body(IPC_26 + "parts[1].trend", equalTo("UNKNOWN"));
    }

    @Test
    void moreDaysOfMediationAreWorseAndARateOfNothingIsUnknown() {
        reader().get(SCORECARD)
                .then()
                .body("items.find { it.indicator == 'IPC-31' }.parts.trend", equalTo(List.of("UNKNOWN", "WORSE")))
                .body("items.find { it.indicator == 'IPC-31' }.parts[0].latest", equalTo(null));
    }

    @Test
    void anIndicatorWithoutDataSaysSoAndShowsItsTargets() {
        reader().get(SCORECARD)
                .then()
                .body("items.find { it.indicator == 'IPC-10' }.status", equalTo("NO_DATA"))
                .body("items.find { it.indicator == 'IPC-06' }.waitsFor[0]", equalTo("cultural_industries_exports"))
                .body(
                        "items.find { it.indicator == 'IPC-10' }.targets.target.code",
                        equalTo(List.of("D1068-PAT", "R57-PAT")))
                .body("items.find { it.indicator == 'IPC-10' }.targets[0].progress", equalTo(null));
    }

    @Test
    void theRankIsDataOfTheRankAndNotOfTheIndicatorsBehindIt() {
        reader().get(SCORECARD)
                .then()
                .body("items.find { it.indicator == 'GII-01' }.status", equalTo("OK"))
                .body("items.find { it.indicator == 'GII-01' }.targets[0].actual.value", equalTo(44))
                .body("items.find { it.indicator == 'IPC-11' }.targets[0].target.kind", equalTo("RANK_AT_MOST"))
                .body("items.find { it.indicator == 'IPC-11' }.status", equalTo("NO_DATA"));
    }

    @Test
    void samplesCanBeLeftOut() {
        reader().get(SCORECARD + "?sample=exclude")
                .then()
                .body("includesSample", equalTo(false))
                .body(IPC_26 + "parts[0].latest.value", equalTo(40));
        reader().get(SCORECARD + "?sample=no").then().statusCode(400);
    }

    @Test
    void aProvincesScorecardHasItsRankAndEqualOnesShareIt() {
        // Given
        facts.replaceBy(List.of(
                Row.of("participants", YEAR - 1 + "-03-01", "01", "{}", "60"),
                Row.of("participants", YEAR - 1 + "-03-01", "48", "{}", "40"),
                Row.of("participants", YEAR - 1 + "-03-01", "79", "{}", "40"),
                Row.of("participants", YEAR - 1 + "-03-01", "92", "{}", "10"),
                Row.of("participants", YEAR - 1 + "-03-01", "", "{}", "500"),
                Row.of("mediation_days", YEAR - 1 + "-05-01", "48", "{}", "1").member("45")));

        // Then
        reader().get(SCORECARD + "?province=48")
                .then()
                .statusCode(200)
                .body("narrowedTo.province.code", equalTo("48"))
                .body("narrowedTo.province.name.vi", equalTo("Đà Nẵng"))
                .body(IPC_26 + "parts[0].latest.value", equalTo(40))
                .body(IPC_26 + "parts[0].rank.rank", equalTo(2))
                .body(IPC_26 + "parts[0].rank.of", equalTo(4))
                .body(IPC_26 + "parts[0].rank.provinces", equalTo(34))
                .body("items.find { it.indicator == 'IPC-31' }.parts[1].latest.value", equalTo(45))
                .body("items.find { it.indicator == 'IPC-31' }.parts[1].rank", equalTo(null))
                .body("items.find { it.indicator == 'IPC-29' }.notBy", equalTo(List.of("province")))
                .body("items.find { it.indicator == 'GII-01' }.targets", hasSize(0));
        reader().get(SCORECARD + "?province=79").then().body(IPC_26 + "parts[0].rank.rank", equalTo(2));
        reader().get(SCORECARD + "?province=92").then().body(IPC_26 + "parts[0].rank.rank", equalTo(4));
        reader().get(SCORECARD).then().body(IPC_26 + "parts[0].rank", equalTo(null));
    }

    @Test
    void anAreaOrAnOrganisationHasAScorecardOfItsOwn() {
        reader().get(SCORECARD + "?area=A1")
                .then()
                .body("narrowedTo.area.code", equalTo("A1"))
                .body(IPC_26 + "parts[0].latest", equalTo(null));
        reader().get(SCORECARD + "?area=A5&org=NOIP&province=01")
                .then()
                .body(IPC_26 + "parts[0].latest.value", equalTo(60))
                .body(IPC_26 + "parts[0].rank.of", equalTo(1));
    }

    @Test
    void thePeriodCanBeChosen() {
        FixedClock.at("2026-11-22T03:00:00Z");
        facts.replaceBy(List.of(
                Row.of("participants", "2026-07-31", "01", "{}", "40"),
                Row.of("participants", "2026-10-31", "01", "{}", "60")));

        reader().get(SCORECARD + "?period=month")
                .then()
                .body("period.code", equalTo("2026-10"))
                .body("period.label.vi", equalTo("Tháng 10/2026"))
                .body(IPC_26 + "parts[0].latest.value", equalTo(60))
                .body(IPC_26 + "parts[0].before.value", equalTo(null));
        reader().get(SCORECARD + "?period=quarter")
                .then()
                .body("period.code", equalTo("2026-Q3"))
                .body(IPC_26 + "parts[0].latest.value", equalTo(40));
        reader().get(SCORECARD + "?period=2026-Q4")
                .then()
                .body(IPC_26 + "parts[0].latest.status", equalTo("PRELIMINARY"))
                .body(IPC_26 + "parts[0].change", equalTo(20));
        reader().get(SCORECARD + "?period=month&calendar=admin").then().body("period.code", equalTo("A2026-11"));
    }

    @Test
    void everythingWrongWithAQuestionIsToldAtOnce() {
        reader().get(SCORECARD + "?province=99&area=A9&period=all&sample=no&by=area")
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("by", "period", "province", "area", "sample")));
    }

    @Test
    void aTargetThatAnIndicatorMeasuresIsHeldAgainstItsPath() {
        // Given a target of 100 people a year by the end of next year, from 0 at the end of the year before last
        facts.replaceBy(List.of(
                Row.of("participants", YEAR - 1 + "-05-01", "01", "{}", "60"),
                Row.of("participants", YEAR - 1 + "-06-01", "01", "{}", "300").sampled()));
        given().auth()
                .oauth2(TestTokens.of("steward").build())
                .contentType("application/json")
                .body("""
                        {"code": "TEST-TRAINED", "name": {"en": "A plan"}, "instrument": "Plan", "targets": [
                          {"code": "TEST-TRAINED-100", "scope": "IP", "measure": {"en": "people trained"}, "kind": "LEVEL_BY",
                           "min": 100, "by": {"from": %d}, "baseYear": %d, "baseline": 0,
                           "legalStatus": {"standing": "DRAFT", "text": "Plan"}, "source": "NOIP",
                           "measuredBy": {"source": "INDICATOR", "code": "IPC-26", "part": "participants"}}]}
                        """.formatted(YEAR + 1, YEAR - 2))
                .post("/api/v1/target-sets")
                .then()
                .statusCode(201);

        // Then 60 of the 100, where a third of the way was to be expected
        reader().get("/api/v1/targets/progress?set=TEST-TRAINED")
                .then()
                .body("items[0].actual.value", equalTo(60))
                .body("items[0].actual.period", equalTo(String.valueOf(YEAR - 1)))
                .body("items[0].actual.source", equalTo("IPC-26"))
                .body("items[0].progress", equalTo(0.6f))
                .body("items[0].verdict", equalTo("AHEAD"))
                .body("items[0].met", equalTo(false));
    }

    @Test
    void anUnchangedScorecardIs304() {
        String tag = reader().get(SCORECARD).then().extract().header("ETag");

        reader().header("If-None-Match", tag).get(SCORECARD).then().statusCode(304);
        facts.replaceBy(List.of());
        reader().header("If-None-Match", tag).get(SCORECARD).then().statusCode(200);
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }
}
