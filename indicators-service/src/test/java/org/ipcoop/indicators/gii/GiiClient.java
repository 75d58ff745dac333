package org.ipcoop.indicators.gii;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.ipcoop.localstack.TestTokens;

/** Requests to the GII surface with numbers read as doubles, so that assertions can be exact. */
public final class GiiClient {

    private GiiClient() {}

    public static RequestSpecification as(String role) {
        JsonConfig doubles = JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().config(RestAssuredConfig.config().jsonConfig(doubles))
                .auth()
                .oauth2(TestTokens.of(role).build());
    }

    public static ValidatableResponse get(String path) {
        return as("reader").get("/api/v1/gii" + path).then();
    }

    static ValidatableResponse importWorkbook(String query, byte[] workbook) {
        return as("steward")
                .contentType(EditionsResource.XLSX)
                .body(workbook)
                .post("/api/v1/gii/editions" + query)
                .then();
    }
}
