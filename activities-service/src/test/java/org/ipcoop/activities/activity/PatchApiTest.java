package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class PatchApiTest {
    private static final String DRAFT =
            "{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'vi':'Lớp','en':'Class'},'notes':'n',"
                    + "'result':{'participants':40,'women':22,'men':18}}";

    @Test
    void whatIsSentReplacesNullRemovesAndTheRestStays() {
        UUID id = Api.created(DRAFT);

        patch(id, 1, "{'title':{'en':null},'notes':null,'result':{'women':23,'men':17,'hours':6}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo(java.util.Map.of("vi", "Lớp")))
                .body("notes", nullValue())
                .body("result", equalTo(java.util.Map.of("participants", 40, "women", 23, "men", 17, "hours", 6)));
        assertThat(Api.get(id).getInt("result.women")).isEqualTo(23);
    }

    @Test
    void thePatchIsJudgedAsTheWholeItMakes() {
        UUID id = Api.created(DRAFT);

        assertThat(Api.violations(patch(
                        id,
                        1,
                        "{'result':{'women':1},'title':null,'colour':'red','status':'ONGOING','id':'"
                                + UUID.randomUUID() + "'}")))
                .containsExactlyInAnyOrder(
                        "/id id-differs",
                        "/status use-transitions",
                        "/title required",
                        "/colour unknown-field",
                        "/result/participants sum-of-parts");
        assertThat(Api.violations(patch(id, 1, "{'result':{'women':1}}")))
                .containsExactly("/result/participants sum-of-parts");
        assertThat(Api.violations(patch(id, 1, "[]"))).containsExactly(" wrong-type");
        assertThat(Api.get(id).getInt("revision")).isEqualTo(1);
    }

    @Test
    void aPatchThatChangesNothingMakesNoRevisionAndNeedsNoReason() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        for (String same : List.of("{}", "{'notes':null}", "{'result':{'hours':12.50}}", "{'status':'COMPLETED'}")) {
            patch(id, 1, same).then().statusCode(200).header("ETag", "\"1\"").body("revision", equalTo(1));
        }
    }

    @Test
    void ofAFinishedActivityItIsACorrectionAndNeedsAReason() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        assertThat(Api.violations(patch(id, 1, "{'notes':'x'}"))).containsExactly("/reason reason-required");
        patch(id, 1, "{'notes':'x','reason':'Forgotten'}")
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("reason", nullValue());
        Api.reader()
                .get("/api/v1/activities/" + id + "/revisions/2")
                .then()
                .body("action", equalTo("CORRECTED"))
                .body("reason", equalTo("Forgotten"));
    }

    @Test
    void itNeedsTheVersionThatWasReadAndOneOfTwoMediaTypes() {
        UUID id = Api.created(DRAFT);
        String path = "/api/v1/activities/" + id;

        Api.reporter().body("{}").patch(path).then().statusCode(428);
        patch(id, 9, "{}").then().statusCode(412).header("ETag", "\"1\"");
        Api.reporter()
                .header("If-Match", "1")
                .body("{}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("violations[0].parameter", equalTo("If-Match"));
        Api.reporter()
                .contentType("application/json-patch+json")
                .header("If-Match", "\"1\"")
                .body("[]")
                .patch(path)
                .then()
                .statusCode(415)
                .header("Accept-Patch", "application/merge-patch+json, application/json");
        Api.reporter()
                .header("If-Match", "\"1\"")
                .body("{\"notes\":\"as plain JSON\"}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void itIsForThoseWhoMayReplace() {
        UUID id = Api.created(DRAFT);

        patch(Api.reader(), id, 1, "{}")
                .then()
                .statusCode(403)
                .body("requiredRoles", equalTo(List.of("reporter", "steward")));
        patch(Api.as("em", "OTHER", "reporter"), id, 1, "{}")
                .then()
                .statusCode(403)
                .body("requiredOrganisation", equalTo("NOIP"))
                .body("detail", equalTo("Your token is of organisation OTHER; this is a matter of NOIP."));
        patch(id, 1, "{'reportingOrganisation':'WIPO-APAC'}").then().statusCode(403);
    }

    @Test
    void aTerminalActivityIsNotPatched() {
        UUID id = Api.created(DRAFT);
        Api.move(Api.reporter(), id, "cancel", "{}").then().statusCode(200);

        patch(id, 2, "{}").then().statusCode(409);
    }

    @Test
    void theOrganisationsOwnKeyWorksToo() {
        String key = "p-" + UUID.randomUUID();
        String path = "/api/v1/organisations/NOIP/activities/" + key;
        UUID id = Api.created(DRAFT.replace("'type'", "'externalId':'" + key + "','type'"));

        Api.reporter()
                .header("If-Match", "\"1\"")
                .body("{\"notes\":null}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(Api.get(id).getString("notes")).isNull();
        Api.reporter()
                .header("If-Match", "\"1\"")
                .body("{}")
                .patch(path + "x")
                .then()
                .statusCode(404);
    }

    private static Response patch(UUID id, int version, String json) {
        return patch(Api.reporter(), id, version, json);
    }

    private static Response patch(RequestSpecification who, UUID id, int version, String json) {
        return who.contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(Api.json(json))
                .patch("/api/v1/activities/" + id);
    }
}
