package org.ipcoop.platform.security;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.ipcoop.platform.problem.TokenKeys;
import org.junit.jupiter.api.Test;

/** Reads without a token, where the configuration says so, and nothing but reads. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@TestProfile(PublicReadsTest.PublicReads.class)
class PublicReadsTest {

    /** Reads are public. */
    public static class PublicReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ipcoop.security.public-reads", "true");
        }
    }

    @Test
    void anybodyReads() {
        given().get("/failing/reader").then().statusCode(200);
    }

    @Test
    void nobodyDoesMoreWithoutAToken() {
        given().get("/failing/steward").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }
}
