package org.ipcoop.activities.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class TransitionApiTest {

    @ParameterizedTest
    @EnumSource(Status.class)
    void fromEveryStateExactlyItsMovesSucceedAndTheOthersNameThem(Status from) {
        List<String> allowed = from.allowed().stream().map(Transition::slug).toList();
        for (Transition transition : Transition.values()) {
            // Given
            UUID id = in(from);

            // When
            var who = transition == Transition.VERIFY ? Api.verifier() : Api.reporter();
            var reply = Api.move(who, id, transition.slug(), "{'reason':'because'}");

            // Then
            if (transition.isAllowedFrom(from)) {
                reply.then()
                        .statusCode(200)
                        .body("status", equalTo(transition.to().name()));
                assertThat(Api.get(id).getString("status"))
                        .isEqualTo(transition.to().name());
            } else {
                reply.then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/conflict"))
                        .body("currentStatus", equalTo(from.name()))
                        .body("allowedTransitions", equalTo(allowed));
                assertThat(Api.get(id).getString("status")).isEqualTo(from.name());
            }
        }
    }

    @Test
    void completingBringsTheResultAndKeepsTheStart() {
        // Given
        UUID id = Api.created("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'},'status':'ONGOING',"
                + "'actual':{'start':'2026-03-02'}}");

        // When
        var empty = Api.reporter().post("/api/v1/activities/" + id + "/complete");
        var whole =
                Api.move(Api.reporter(), id, "complete", "{'actual':{'end':'2026-03-04'},'result':{'participants':9}}");

        // Then
        assertThat(Api.violations(empty))
                .containsExactly("/result required-when-completed", "/actual/end required-when-completed");
        whole.then()
                .statusCode(200)
                .body("actual.start", equalTo("2026-03-02"))
                .body("actual.end", equalTo("2026-03-04"))
                .body("result.participants", equalTo(9));
    }

    @Test
    void aMoveTakesNoOtherMembersAndSomeNeedAReason() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        assertThat(Api.violations(Api.move(Api.reporter(), id, "retract", "{'title':{'en':'other'}}")))
                .containsExactly("/title unknown-field", "/reason reason-required");
    }

    @Test
    void aMoveThatSaysNothingNeedsNeitherBodyNorContentType() {
        UUID id = Api.created("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'}}");
        given().auth()
                .oauth2(TestTokens.of("reporter").org("NOIP").build())
                .noContentType()
                .post("/api/v1/activities/" + id + "/start")
                .then()
                .statusCode(200)
                .body("status", equalTo("ONGOING"));
    }

    @Test
    void aMoveHonoursIfMatchWhenSent() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        Api.move(Api.reporter().header("If-Match", "\"2\""), id, "retract", "{'reason':'x'}")
                .then()
                .statusCode(412);
        Api.move(Api.reporter().header("If-Match", "\"1\""), id, "retract", "{'reason':'x'}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void whoeverReportedCannotVerifyAndEvidenceIsNeeded() {
        // Given
        UUID own = Api.created(Api.COMPLETED_TRAINING);
        UUID bare = Api.created(Api.COMPLETED_TRAINING.replaceAll(",'evidence'.*]", ""));

        // Then
        Api.move(Api.as("an", "NOIP", "reporter", "verifier"), own, "verify", "{}")
                .then()
                .statusCode(403);
        assertThat(Api.violations(Api.move(Api.verifier(), bare, "verify", "{}")))
                .containsExactly("/evidence evidence-required");
        Api.move(Api.as("em", "OTHER", "verifier"), own, "verify", "{}").then().statusCode(200);
    }

    @Test
    void aVerificationTellsWhenAndForWhomAndWhetherTheActivityWasCorrectedSince() {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        // When
        var verified = Api.move(Api.as("em", "OTHER", "verifier"), id, "verify", "{}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(verified.getMap("verification"))
                .isEqualTo(java.util.Map.of(
                        "revision",
                        2,
                        "at",
                        verified.getString("updatedAt"),
                        "organisation",
                        "OTHER",
                        "correctedSince",
                        false));
        Api.reporter()
                .header("If-Match", "\"2\"")
                .body(Api.json("{'notes':'Late','reason':'Forgotten'}"))
                .patch("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("VERIFIED"))
                .body("verification.revision", equalTo(2))
                .body("verification.correctedSince", equalTo(true));
        assertThat(Api.get(id).getBoolean("verification.correctedSince")).isTrue();
    }

    @Test
    void whoeverCorrectedItCannotVerifyIt() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);
        Api.as("giang", "NOIP", "reporter")
                .header("If-Match", "\"1\"")
                .body(Api.json("{'notes':'x','reason':'y'}"))
                .patch("/api/v1/activities/" + id)
                .then()
                .statusCode(200);

        Api.move(Api.as("giang", "NOIP", "verifier"), id, "verify", "{}").then().statusCode(403);
    }

    @Test
    void whatIsReturnedIsCompletedAndVerifiedAgain() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);

        assertThat(Api.violations(Api.move(Api.verifier(), id, "return", "{}")))
                .containsExactly("/reason reason-required");
        Api.move(Api.verifier(), id, "return", "{'reason':'No list of participants'}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ONGOING"));
        Api.move(Api.reporter(), id, "complete", "{}").then().statusCode(200);
        Api.move(Api.verifier(), id, "verify", "{}").then().statusCode(200).body("verification.revision", equalTo(4));
    }

    @Test
    void whoeverStartedItCannotVerifyIt() {
        // Given
        UUID id = in(Status.PLANNED);
        Api.move(Api.as("giang", "NOIP", "reporter"), id, "start", "{'actual':{'end':'2026-03-05'}}")
                .then()
                .statusCode(200);
        Api.move(Api.reporter(), id, "complete", "{}").then().statusCode(200);

        // Then
        Api.move(Api.as("giang", "NOIP", "verifier"), id, "verify", "{}").then().statusCode(403);
        Api.move(Api.verifier(), id, "verify", "{}").then().statusCode(200);
    }

    @Test
    void aTerminalActivityIsNotReplaced() {
        UUID id = in(Status.RETRACTED);

        Api.reporter()
                .header("If-Match", "\"2\"")
                .body(Api.json(Api.COMPLETED_TRAINING))
                .put("/api/v1/activities/" + id)
                .then()
                .statusCode(409);
    }

    /** A new activity brought into that state. */
    private static UUID in(Status status) {
        return switch (status) {
            case DRAFT, PLANNED, ONGOING, COMPLETED ->
                Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", status.name()));
            case SUSPENDED -> moved(Status.ONGOING, Transition.SUSPEND);
            case VERIFIED -> moved(Status.COMPLETED, Transition.VERIFY);
            case CANCELLED -> moved(Status.DRAFT, Transition.CANCEL);
            case RETRACTED -> moved(Status.COMPLETED, Transition.RETRACT);
        };
    }

    private static UUID moved(Status from, Transition transition) {
        UUID id = in(from);
        var who = transition == Transition.VERIFY ? Api.verifier() : Api.reporter();
        Api.move(who, id, transition.slug(), "{'reason':'because'}").then().statusCode(200);
        return id;
    }
}
