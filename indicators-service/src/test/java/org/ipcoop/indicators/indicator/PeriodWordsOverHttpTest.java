package org.ipcoop.indicators.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which days a question is of, and what a client is told of periods that are cut or not over. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class PeriodWordsOverHttpTest {
    @Inject
    FactTables facts;

    @BeforeEach
    void somePeopleOnTheEdgesOfPeriods() {
        FixedClock.at("2026-11-22T03:00:00Z");
        facts.replaceBy(List.of(
                Row.of("participants", "2025-08-14", "01", "{}", "1"),
                Row.of("participants", "2025-08-15", "01", "{}", "2"),
                Row.of("participants", "2025-09-14", "01", "{}", "4"),
                Row.of("participants", "2025-09-15", "01", "{}", "8"),
                Row.of("participants", "2025-10-31", "01", "{}", "16"),
                Row.of("participants", "2026-10-01", "01", "{}", "32"),
                Row.of("participants", "2026-11-14", "01", "{}", "64"),
                Row.of("participants", "2026-11-15", "01", "{}", "128")));
    }

    @Test
    void aMonthInAQuestionOfAdministrativePeriodsIsTheAdministrativeOne() {
        for (String question : List.of(
                "period=admin-month&from=2025-09&to=2025-09",
                "period=month&calendar=admin&from=2025-09&to=2025-09",
                "period=A2025-09",
                "period=2025-09&calendar=admin")) {
            ask(question)
                    .statusCode(200)
                    .body("items.period.code", equalTo(List.of("A2025-09")))
                    .body("items.value", equalTo(List.of(6)))
                    .body("items.status", equalTo(List.of("OK")));
        }
        ask("period=admin-month&from=2025-09&to=2025-10")
                .body("items.period.code", equalTo(List.of("A2025-09", "A2025-10")))
                .body("items.value", equalTo(List.of(6, 8)))
                .body("items.status", equalTo(List.of("OK", "OK")));
    }

    @Test
    void aWordInAQuestionOfAdministrativePeriodsMeansThoseToo() {
        ask("period=LAST_MONTH&calendar=admin")
                .body("items.period.code", equalTo(List.of("A2026-11")))
                .body("items.status", equalTo(List.of("OK")));
        ask("period=admin-year&from=LAST_YEAR&to=LAST_YEAR")
                .body("items.period.code", equalTo(List.of("A2025")))
                .body("items.value", equalTo(List.of(31)))
                .body("items.status", equalTo(List.of("OK")));
        ask("period=A2025-09&calendar=civil")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("calendar")));
    }

    @Test
    void aDayThatCutsAPeriodMakesItPartial() {
        ask("period=admin-month&from=2025-08-20&to=2025-09-14")
                .body("items.value", equalTo(List.of(4)))
                .body("items.status", equalTo(List.of("PARTIAL")));
    }

    @Test
    void theLastTwelveMonthsAreThoseThatAreOver() {
        ask("period=LAST_12_MONTHS")
                .body("items.size()", equalTo(12))
                .body("items[0].period.code", equalTo("2025-11"))
                .body("items[11].period.code", equalTo("2026-10"))
                .body("items[11].value", equalTo(32))
                .body("items[11].status", equalTo("OK"));
    }

    @Test
    void whatIsStillRunningIsPreliminaryAndToDateToo() {
        ask("period=THIS_YEAR")
                .body("items.period.code", equalTo(List.of("2026")))
                .body("items.value", equalTo(List.of(224)))
                .body("items.status", equalTo(List.of("PRELIMINARY")));
        ask("period=YEAR_TO_DATE").body("items.status", equalTo(List.of("PRELIMINARY")));
        ask("period=THIS_ADMIN_MONTH")
                .body("items.period.code", equalTo(List.of("A2026-12")))
                .body("items.value", equalTo(List.of(128)))
                .body("items.status", equalTo(List.of("PRELIMINARY")));
        ask("period=LAST_ADMIN_MONTH")
                .body("items.value", equalTo(List.of(64)))
                .body("items.status", equalTo(List.of("OK")));
    }

    @Test
    void whenTheYearTurnsInVietNamItIsAnotherYearAndAnotherAnswer() {
        FixedClock.at("2026-12-31T16:59:59Z");
        String tag = ask("period=LAST_YEAR")
                .body("items.period.code", equalTo(List.of("2025")))
                .extract()
                .header("ETag");

        FixedClock.at("2026-12-31T17:00:00Z");
        ask("period=LAST_YEAR")
                .body("items.period.code", equalTo(List.of("2026")))
                .body("items.status", equalTo(List.of("OK")))
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void theWordsAreListedWithWhatTheyMeanTodayAndTheirNames() {
        String tag = given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/periods")
                .then()
                .statusCode(200)
                .body("today", equalTo("2026-11-22"))
                .body("total", equalTo(40))
                .body("items[5].word", equalTo("LAST_12_MONTHS"))
                .body("items[5].period", equalTo("month"))
                .body("items[5].start", equalTo("2025-11-01"))
                .body("items[5].end", equalTo("2026-10-31"))
                .body("items[5].label.vi", equalTo("12 tháng gần nhất"))
                .extract()
                .header("ETag");
        given().auth()
                .oauth2(TestTokens.of("reader").build())
                .header("If-None-Match", tag)
                .get("/api/v1/periods")
                .then()
                .statusCode(304);
    }

    @Test
    void whatContradictsIsToldAllAtOnce() {
        ask("period=LAST_YEAR&from=2025&to=2026")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("from", "to")))
                .body("violations[0].message", equalTo("from contradicts period=LAST_YEAR; leave one of them out."));
        ask("period=admin-month&calendar=civil")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("calendar")));
        ask("period=month&calendar=lunar&from=2026-02-30")
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("calendar", "from")))
                .body("violations[0].message", equalTo("There is no lunar here; possible are: civil, admin."));
    }

    private static ValidatableResponse ask(String question) {
        return given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators/IPC-26/observations?part=participants&" + question)
                .then();
    }
}
