package org.ipcoop.activities;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.ipcoop.localstack.HostileSession;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class HostileRequestsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRequestIsAnsweredAndNoneBreaksAnything(long seed) {
        Map<String, Object> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        String token = TestTokens.of("reporter", "steward", "verifier", "operator")
                .org("NOIP")
                .build();
        assertThat(HostileSession.complaints(RestAssured.port, paths.keySet(), token, seed, 300))
                .isEmpty();
        given().get("/q/health/live").then().statusCode(200);
    }
}
