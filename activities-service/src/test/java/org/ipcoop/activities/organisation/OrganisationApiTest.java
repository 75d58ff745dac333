package org.ipcoop.activities.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class OrganisationApiTest {

    @Test
    void theFocalPointsAndTheSampleOrganisationAreThere() {
        as("reader").get("/api/v1/organisations").then().body("items.code", hasItems("NOIP", "WIPO-APAC", "SAMPLE"));
        as("reader")
                .get("/api/v1/organisations/NOIP")
                .then()
                .body("name.vi", equalTo("Cục Sở hữu trí tuệ"))
                .body("kind", equalTo("FOCAL_POINT"))
                .body("sample", equalTo(false));
        as("reader").get("/api/v1/organisations/SAMPLE").then().body("sample", equalTo(true));
        as("reader").get("/api/v1/organisations/NOBODY").then().statusCode(404);
    }

    @Test
    void aStewardRegistersAThirdPartyThatAFocalPointDesignated() {
        String body = "{'code':'IPTC','name':{'vi':'Trung tâm'},'kind':'DESIGNATED_THIRD_PARTY','designatedBy':'NOIP',"
                + "'designatedFrom':'2026-01-01','designatedTo':'2027-12-31'}";

        register("steward", body).statusCode(201).body("designatedTo", equalTo("2027-12-31"));
        register("steward", body).statusCode(409);
        register("reporter", body).statusCode(403);
    }

    @Test
    void everythingWrongWithAnOrganisationIsSaidAtOnce() {
        register("steward", "{}")
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/code", "/name", "/kind")));
        register(
                        "steward",
                        "{'code':'a b','name':{},'kind':'DESIGNATED_THIRD_PARTY','designatedBy':'SAMPLE',"
                                + "'designatedFrom':'2026-02-01','designatedTo':'2026-01-01'}")
                .statusCode(400)
                .body(
                        "violations.code",
                        equalTo(List.of("pattern", "required-one-of", "end-before-start", "focal-point-unknown")));
    }

    @Test
    void ofManyWhoRegisterOneCodeAtOnceOneDoesAndTheOthersAreToldItIsTaken() throws InterruptedException {
        String body = "{'code':'RACED','name':{'en':'Raced'},'kind':'OTHER'}";

        try (var senders = Executors.newFixedThreadPool(8)) {
            Callable<Integer> registration =
                    () -> register("steward", body).extract().statusCode();
            var statuses = senders.invokeAll(Collections.nCopies(8, registration)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    private static ValidatableResponse register(String role, String body) {
        return as(role).body(body.replace('\'', '"'))
                .post("/api/v1/organisations")
                .then();
    }

    private static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).org("NOIP").build()).contentType(ContentType.JSON);
    }
}
