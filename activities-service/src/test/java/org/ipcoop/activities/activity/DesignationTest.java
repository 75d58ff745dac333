package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** Who says that a third party took part names one that was designated on the day. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class DesignationTest {

    @Test
    void anOrganisationIsDesignatedSeveralTimesAndNeverTwiceOnADay() {
        organisation("DES-A", "OTHER");

        designate("DES-A", "2026-01-01", "2026-06-30")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/DES-A/designations/1"))
                .body("number", equalTo(1))
                .body("letter", equalTo("12/SHTT"));
        designate("DES-A", "2026-06-30", null)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("Designation 1 is for 2026-01-01/2026-06-30; designations of one organisation do"
                                + " not overlap."));
        designate("DES-A", "2027-01-01", null).then().statusCode(201).body("number", equalTo(2));
        designate("DES-A", "2026-08-01", "2026-08-31").then().statusCode(201).body("number", equalTo(3));

        var listed = Api.reader()
                .get("/api/v1/organisations/DES-A/designations")
                .then()
                .statusCode(200);
        listed.body("items.number", equalTo(List.of(1, 3, 2)))
                .body("total", equalTo(3))
                .header("ETag", "\"4\"");
        Api.reader()
                .get("/api/v1/organisations/DES-A")
                .then()
                .body("kind", equalTo("DESIGNATED_THIRD_PARTY"))
                .body("designatedBy", equalTo("NOIP"))
                .body("designatedFrom", equalTo("2027-01-01"))
                .body("designations.from", equalTo(List.of("2026-01-01", "2026-08-01", "2027-01-01")));
    }

    @Test
    void aDesignationIsEndedAndTheEndIsHeldAgainstReports() {
        organisation("DES-B", "OTHER");
        designate("DES-B", "2026-01-01", null).then().statusCode(201);
        String end = "{'designatedBy':'NOIP','from':'2026-01-01','to':'2026-03-31','letter':'12/SHTT'}";

        put("DES-B", end, "\"1\"").then().statusCode(412);
        put("DES-B", end, "\"2\"").then().statusCode(200).body("to", equalTo("2026-03-31"));
        put("DES-B", end, "\"3\"").then().statusCode(200);
        Api.reader().get("/api/v1/organisations/DES-B").then().body("revision", equalTo(3));
        Api.steward()
                .body(Api.json(end))
                .put("/api/v1/organisations/DES-B/designations/2")
                .then()
                .statusCode(404);

        assertThat(Api.violations(took("DES-B", "2026-04-01")))
                .containsExactly("/participatingOrganisations/0/designation not-designated");
        took("DES-B", "2026-03-31").then().statusCode(201);
    }

    @Test
    void aReportThatNoDesignationCoversAnyMoreCanStillBeTakenBack() {
        // Given
        organisation("DES-F", "OTHER");
        designate("DES-F", "2026-01-01", null).then().statusCode(201);
        UUID id = took("DES-F", "2026-03-31").jsonPath().getUUID("id");
        put("DES-F", "{'designatedBy':'NOIP','from':'2026-01-01','to':'2026-02-28'}", "\"2\"")
                .then()
                .statusCode(200);

        // Then
        assertThat(Api.violations(Api.move(Api.reporter(), id, "start", "{}")))
                .containsExactly("/participatingOrganisations/0/designation not-designated");
        assertThat(Api.violations(Api.move(Api.reporter(), id, "cancel", "{'reason':5}")))
                .containsExactly("/reason wrong-type");
        Api.move(Api.reporter(), id, "cancel", "{'reason':'Never held'}").then().statusCode(200);
    }

    @Test
    void theMessageNamesTheDaysInBothLanguages() {
        organisation("DES-C", "OTHER");
        designate("DES-C", "2026-02-01", "2026-02-28").then().statusCode(201);
        designate("DES-C", "2026-05-01", null).then().statusCode(201);

        took("DES-C", "2026-03-15")
                .then()
                .statusCode(400)
                .body(
                        "violations[0].message",
                        equalTo("Organisation DES-C was not a designated third party on 2026-03-15; it is designated on"
                                + " 2026-02-01/2026-02-28, 2026-05-01/..."));
        Api.reporter()
                .header("Accept-Language", "vi")
                .body(body("DES-C", "'actual':{'end':'2026-03-15'},"))
                .post("/api/v1/activities")
                .then()
                .body(
                        "violations[0].message",
                        equalTo(
                                "Tổ chức DES-C không phải là bên thứ ba được chỉ định vào ngày 2026-03-15; thời gian được"
                                        + " chỉ định: 2026-02-01/2026-02-28, 2026-05-01/..."));
    }

    @Test
    void thePlannedDayCountsWhereThereIsNoActualOneAndWithoutADayAnyDesignationDoes() {
        organisation("DES-D", "OTHER");
        assertThat(Api.violations(send(body("DES-D", ""))))
                .containsExactly("/participatingOrganisations/0/designation designation-differs");
        designate("DES-D", "2027-01-01", "2027-12-31").then().statusCode(201);

        send(body("DES-D", "")).then().statusCode(201);
        send(body("DES-D", "'planned':{'end':'2027-12-31'},")).then().statusCode(201);
        assertThat(Api.violations(send(body("DES-D", "'planned':{'end':'2028-01-01'},"))))
                .containsExactly("/participatingOrganisations/0/designation not-designated");
    }

    @Test
    void onlyFocalPointsDesignateAndOnlyOthersAreDesignated() {
        organisation("DES-E", "OTHER");

        assertThat(Api.violations(Api.steward()
                        .body(Api.json("{'designatedBy':'SAMPLE','to':'2026-01-01'}"))
                        .post("/api/v1/organisations/DES-E/designations")))
                .containsExactly("/designatedBy focal-point-unknown", "/from required");
        assertThat(Api.violations(designate("WIPO-APAC", "2026-01-01", null)))
                .containsExactly(" designation-not-for-kind");
        designate("NOBODY", "2026-01-01", null).then().statusCode(404);
    }

    private static void organisation(String code, String kind) {
        Api.steward()
                .body(Api.json("{'code':'" + code + "','name':{'vi':'Trung tâm'},'kind':'" + kind + "'}"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201);
    }

    private static Response designate(String code, String from, @org.jspecify.annotations.Nullable String to) {
        String end = to == null ? "" : ",'to':'" + to + "'";
        return Api.steward()
                .body(Api.json("{'designatedBy':'NOIP','letter':'12/SHTT','from':'" + from + "'" + end + "}"))
                .post("/api/v1/organisations/" + code + "/designations");
    }

    private static Response put(String code, String body, String version) {
        return Api.steward()
                .header("If-Match", version)
                .body(Api.json(body))
                .put("/api/v1/organisations/" + code + "/designations/1");
    }

    private static Response took(String code, String day) {
        return send(body(code, "'actual':{'end':'" + day + "'},"));
    }

    private static Response send(String body) {
        return Api.reporter().body(body).post("/api/v1/activities");
    }

    private static String body(String code, String dates) {
        return Api.json("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'vi':'Lớp'}," + dates
                + "'participatingOrganisations':[{'organisation':'" + code
                + "','role':'IMPLEMENTING','designation':'DESIGNATED_THIRD_PARTY'}]}");
    }
}
