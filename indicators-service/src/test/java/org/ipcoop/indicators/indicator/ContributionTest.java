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
                .body(
                        "items.find { it.indicator == 'IPC-10' }.needs.numerator",
                        equalTo("applications(t)-applications(t-1)"))
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
