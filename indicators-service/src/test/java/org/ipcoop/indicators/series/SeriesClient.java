package org.ipcoop.indicators.series;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.ipcoop.localstack.TestTokens;

/** Asks the service in the tests of this feature as its users do. Every test adds series of its own, so that none disturbs another. */
final class SeriesClient {
    static final String SERIES = "/api/v1/series";

    private SeriesClient() {}

    static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.of(role).build())
                .contentType("application/json");
    }

    /** A new yearly series by province, of the sources GSO, then PRESS. */
    static String added() {
        String code = "s" + UUID.randomUUID().toString().replace("-", "");
        as("steward").body(draft(code, "GSO", "PRESS")).post(SERIES).then().statusCode(201);
        return code;
    }

    static String draft(String code, String first, String second) {
        return """
                {"code":"%s","name":{"vi":"Số đơn","en":"Applications"},"dimensions":["province"],"unit":"applications",
                 "period":"year","additive":true,
                 "sources":[{"code":"%s","name":{"vi":"Nguồn một","en":"Source one"},"licence":"CC BY 4.0",
                             "url":"https://example.org/","why":{"vi":"Chính thức","en":"Official"}},
                            {"code":"%s","name":{"vi":"Nguồn hai","en":"Source two"}}]}
                """.formatted(code, first, second);
    }

    static String row(String period, String value, String source, String vintage) {
        return """
                {"period":"%s","value":%s,"source":"%s","vintage":"%s"}""".formatted(period, value, source, vintage);
    }

    static ValidatableResponse imported(String code, String json) {
        return as("steward")
                .body(json)
                .post(SERIES + "/" + code + "/observations")
                .then();
    }

    static ValidatableResponse read(String code, String query) {
        return as("reader").get(SERIES + "/" + code + "/observations" + query).then();
    }
}
