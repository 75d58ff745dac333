package org.ipcoop.indicators.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TargetProgressOverHttpTest {

    /** Stands for a feature that measures; the GII does so for its rank. */
    @ApplicationScoped
    static class OcopShare implements TargetMeasure {
        @Override
        public boolean knows(MeasuredBy by) {
            return false;
        }

        @Override
        public Map<String, Actual> actuals(List<Target> targets, DataState from) {
            Actual half = new Actual(BigDecimal.valueOf(50), "2025", LocalDate.of(2025, 12, 31), "test", false);
            return Map.of("D2205-OCOP25", half, "D2205-OCOP30", half);
        }
    }

    private static ValidatableResponse progress(String query) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/targets/progress" + query)
                .then();
    }

    @Test
    void aMeasuredTargetShowsItsValueAndWhetherItIsMet() {
        progress("?set=D2205")
                .statusCode(200)
                .body("items.target.code", contains("D2205-UNI", "D2205-TM", "D2205-OCOP25", "D2205-OCOP30"))
                .body("items[2].actual.value", is(50))
                .body("items[2].actual.period", is("2025"))
                .body("items[2].met", is(true))
                .body("items[3].met", is(false))
                .body("items[3].status", is("NO_BASELINE"))
                .body("items[3].progress", nullValue())
                .body("items.verdict", contains("UNKNOWN", "UNKNOWN", "MET", "UNKNOWN"))
                .body("items[2].due", is("2025-12-31"))
                .body("items[2].target.legalStatus.standing", is("ADOPTED"))
                .body("items[2].target.source", is("VNA"))
                .body("tolerance", is(0.05f));
    }

    @Test
    void aTargetNobodyMeasuresHasNoValueRatherThanZero() {
        progress("?set=D1068")
                .statusCode(200)
                .body("total", is(6))
                .body("items[0].actual", nullValue())
                .body("items[0].met", nullValue())
                .body("items[5].target.code", is("D1068-ASEAN"))
                .body("items[5].status", is("NO_NUMBER"));
    }

    @Test
    void aRankIsHeldAgainstTheStraightPathOfItsSetAndContradictingOnesAreNamed() {
        progress("?scope=GII")
                .statusCode(200)
                .body("items.target.code", contains("GII-30-5-10Y", "GII-40-2030", "GII-30-2045"))
                .body("items.verdict", contains("ON_TRACK", "ON_TRACK", "ON_TRACK"))
                .body("items.progress", contains(0, 0, 0))
                .body("items[0].actual.value", is(44))
                .body("items[0].expected.onActual", is(44))
                .body("items[0].contradicts.target", contains("GII-40-2030", "GII-30-2045"))
                .body("items[0].contradicts.why", contains("OTHER_VALUE", "OTHER_TIME"))
                .body("items[1].contradicts.target", contains("GII-30-5-10Y"));
    }

    @Test
    void targetsAreFilteredByScope() {
        progress("?scope=S%26T")
                .statusCode(200)
                .body("items.target.code", contains("R57-TFP", "R57-DIGI", "R57-RD", "R57-RDHC"));
        progress("?scope=none").statusCode(200).body("total", is(0));
        progress("?set=none").statusCode(404).body("type", is("/problems/not-found"));
    }
}
