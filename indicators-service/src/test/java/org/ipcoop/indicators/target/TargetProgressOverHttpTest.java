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
import java.util.Optional;
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
        public Optional<Actual> actual(Target target) {
            return target.code().startsWith("D2205-OCOP")
                    ? Optional.of(new Actual(50, "2025", "test"))
                    : Optional.empty();
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
                .body("items[2].actual.value", is(50.0f))
                .body("items[2].actual.period", is("2025"))
                .body("items[2].met", is(true))
                .body("items[3].met", is(false))
                .body("items[3].status", is("NO_BASELINE"))
                .body("items[3].progress", nullValue());
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
    void targetsAreFilteredByScope() {
        progress("?scope=S%26T")
                .statusCode(200)
                .body("items.target.code", contains("R57-TFP", "R57-DIGI", "R57-RD", "R57-RDHC"));
        progress("?scope=none").statusCode(200).body("total", is(0));
        progress("?set=none").statusCode(404).body("type", is("/problems/not-found"));
    }
}
