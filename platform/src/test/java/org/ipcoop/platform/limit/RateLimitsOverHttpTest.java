package org.ipcoop.platform.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.platform.problem.TokenKeys;
import org.junit.jupiter.api.Test;

/** Who asks too often is told when to come back, and nobody else is. Budgets are small and refill too slowly to notice. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@TestProfile(RateLimitsOverHttpTest.SmallBudgets.class)
class RateLimitsOverHttpTest {

    /** Three reads, two writes, one import a minute. */
    public static class SmallBudgets implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ipcoop.rate-limit.enabled", "true",
                    "ipcoop.rate-limit.reads", "3",
                    "ipcoop.rate-limit.writes", "2",
                    "ipcoop.rate-limit.imports", "1");
        }
    }

    @Test
    void theRequestTooManyIsA429AndOtherCallersGoOn() {
        read("an")
                .statusCode(200)
                .header("RateLimit-Policy", "\"reads\";q=3;w=60")
                .header("RateLimit", "\"reads\";r=2");
        read("an").statusCode(200);
        read("an").statusCode(200).header("RateLimit", "\"reads\";r=0");
        read("an")
                .statusCode(429)
                .header("Retry-After", "20")
                .header("RateLimit", "\"reads\";r=0;t=20")
                .contentType(equalTo("application/problem+json"))
                .body("type", is("/problems/rate-limited"))
                .body("detail", is("At most 3 reads a minute are taken from one caller. Wait 20 s."));
        read("binh").statusCode(200);
    }

    @Test
    void aCallerWithoutReadsLeftStillWritesAndImports() {
        for (int i = 0; i < 3; i++) {
            read("chi").statusCode(200);
        }
        read("chi").statusCode(429);
        assertThat(List.of(post("counted"), post("counted"), post("counted"))).containsExactly(200, 200, 429);
        assertThat(List.of(post("counted-bulk"), post("counted-bulk"))).containsExactly(200, 429);
    }

    @Test
    void whoIsNotNamedIsCountedByAddress() {
        given().contentType("text/plain; charset=UTF-8")
                .body("x")
                .post("/taking/text")
                .then()
                .statusCode(200);
        given().contentType("text/plain; charset=UTF-8")
                .body("x")
                .post("/taking/text")
                .then()
                .statusCode(200);
        given().contentType("text/plain; charset=UTF-8")
                .body("x")
                .post("/taking/text")
                .then()
                .statusCode(429);
    }

    /** Health is asked by machines that must get an answer. */
    @Test
    void whatTheServerAnswersItselfIsNotCounted() {
        for (int i = 0; i < 5; i++) {
            given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    private static ValidatableResponse read(String subject) {
        return as(subject).get("/failing/reader").then();
    }

    private static int post(String path) {
        return as("chi")
                .contentType("text/plain; charset=UTF-8")
                .body("x")
                .post("/taking/" + path)
                .statusCode();
    }

    private static RequestSpecification as(String subject) {
        return given().auth()
                .oauth2(Jwt.issuer("https://local.ipcoop")
                        .audience("ipcoop")
                        .subject(subject)
                        .claim("roles", Set.of("reader"))
                        .expiresIn(600)
                        .sign());
    }
}
