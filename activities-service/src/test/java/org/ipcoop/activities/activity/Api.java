package org.ipcoop.activities.activity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.ipcoop.localstack.TestTokens;

/** The API as callers of different roles use it; JSON is written with single quotes. */
public final class Api {
    public static final String COMPLETED_TRAINING =
            "{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'vi':'Tập huấn','en':'Course'},'status':'COMPLETED',"
                    + "'actual':{'start':'2026-03-02','end':'2026-03-03'},'locations':[{'province':'48'}],"
                    + "'result':{'participants':40,'women':22,'men':18,'hours':12.5},"
                    + "'evidence':[{'kind':'WEB_PAGE','uri':'https://noip.gov.vn/a'}]}";

    private Api() {}

    public static RequestSpecification as(String subject, String org, String... roles) {
        return given().auth()
                .oauth2(TestTokens.of(roles).org(org).subject(subject).build())
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification reporter() {
        return as("an", "NOIP", "reporter");
    }

    public static RequestSpecification verifier() {
        return as("binh", "NOIP", "verifier");
    }

    public static RequestSpecification steward() {
        return as("chi", "NOIP", "steward");
    }

    public static RequestSpecification reader() {
        return as("dung", "MINISTRY", "reader");
    }

    public static Response post(String json) {
        return reporter().body(json(json)).post("/api/v1/activities");
    }

    /** A new activity of the reporter's. */
    public static UUID created(String json) {
        return post(json).then().statusCode(201).extract().jsonPath().getUUID("id");
    }

    public static Response move(RequestSpecification who, UUID id, String transition, String json) {
        return who.body(json(json)).post("/api/v1/activities/" + id + "/" + transition);
    }

    public static JsonPath get(UUID id) {
        return reader().get("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Pointer (or parameter) and code of every violation of a 400. */
    public static List<String> violations(Response response) {
        return response.then().statusCode(400).extract().jsonPath().getList("violations").stream()
                .map(violation -> (java.util.Map<?, ?>) violation)
                .map(violation ->
                        (violation.get("pointer") != null ? violation.get("pointer") : violation.get("parameter")) + " "
                                + violation.get("code"))
                .toList();
    }
}
