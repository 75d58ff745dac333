package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ActivityApiTest {
    @Inject
    AgroalDataSource database;

    @Test
    void whatWasPostedIsReadBackWithEverythingTheServiceAdds() {
        // When
        var reply = Api.post(Api.COMPLETED_TRAINING);

        // Then
        UUID id = reply.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern(".*/api/v1/activities/[0-9a-f-]{36}"))
                .extract()
                .jsonPath()
                .getUUID("id");
        assertThat(id.version()).isEqualTo(7);
        var read = Api.reader()
                .get("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        read.body("status", equalTo("COMPLETED"))
                .body("areas", equalTo(List.of("A5")))
                .body("result.participants", equalTo(40))
                .body("result.hours", equalTo(12.5f))
                .body("locations[0]", equalTo(Map.of("province", "48", "share", 1)))
                .body("sample", equalTo(false))
                .body("revision", equalTo(1));
        assertThat(read.extract().asString()).isEqualTo(reply.asString());
        Api.reader()
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/activities/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var reply = Api.post("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'},'status':'VERIFIED',"
                + "'actual':{'end':'2026-02-30'},'colour':'red','datePrecision':'WEEK',"
                + "'planned':{'start':'2026-02-02','end':'2026-02-01'},"
                + "'result':{'participants':-1,'hours':'long','trainees':3},"
                + "'participatingOrganisations':[{'role':'FUNDING','organisation':'NOBODY'}]}");

        assertThat(Api.violations(reply))
                .containsExactlyInAnyOrder(
                        "/status not-one-of",
                        "/actual/end wrong-format",
                        "/colour unknown-field",
                        "/datePrecision not-one-of",
                        "/result/participants minimum",
                        "/result/hours wrong-type",
                        "/result/trainees unknown-field",
                        "/planned/end end-before-start",
                        "/participatingOrganisations/0/organisation organisation-unknown");
    }

    /** The rules between the other members are told even where the type is none; its result isn't judged then. */
    @Test
    void aSpoiledTypeTitleOrOrganisationHidesNothingElse() {
        var reply = Api.post("{'reportingOrganisation':7,'type':'SONG','title':{},"
                + "'planned':{'start':'2026-02-02','end':'2026-02-01'},'result':{'participants':-1},"
                + "'participatingOrganisations':[{'role':'FUNDING','organisation':'NOBODY'}]}");

        assertThat(Api.violations(reply))
                .containsExactlyInAnyOrder(
                        "/reportingOrganisation wrong-type",
                        "/type not-one-of",
                        "/title min-properties",
                        "/planned/end end-before-start",
                        "/participatingOrganisations/0/organisation organisation-unknown");
    }

    @Test
    void messagesComeInTheLanguageAskedFor() {
        Api.reporter()
                .header("Accept-Language", "vi")
                .body(Api.json("{'reportingOrganisation':'NOIP','title':{'vi':'x'},'type':'SONG'}"))
                .post("/api/v1/activities")
                .then()
                .statusCode(400)
                .body("title", equalTo("Yêu cầu vi phạm quy tắc"))
                .body("violations[0].pointer", equalTo("/type"))
                .body("violations[0].message", matchesPattern("Phải là một trong: TRAINING, .*"));
    }

    @Test
    void requiredMembersAndParticipantsWithoutANameAreReported() {
        assertThat(Api.violations(Api.post("{}")))
                .containsExactlyInAnyOrder("/reportingOrganisation required", "/title required", "/type required");
        assertThat(Api.violations(Api.post("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'},"
                        + "'participatingOrganisations':[{'role':'FUNDING'}]}")))
                .containsExactly("/participatingOrganisations/0 required-one-of");
    }

    @Test
    void aMisspeltMemberLearnsWhichOnesAreLikeIt() {
        Api.post(
                        "{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x','fr':'y'},"
                                + "'locatoins':[],'result':{'particpants':3},'evidence':[{'kind':'OTHER','uri':'a:b','url':'c:d'}]}")
                .then()
                .statusCode(400)
                .body(
                        "violations.findAll { it.code == 'unknown-field' }.collectEntries { [it.pointer, it.message] }",
                        equalTo(Map.of(
                                "/locatoins",
                                "Unknown field locatoins; most like it here: locations, sectors, notes.",
                                "/title/fr",
                                "Unknown field fr; most like it here: en, vi.",
                                "/result/particpants",
                                "Unknown field particpants; most like it here: participants, audience, certified.",
                                "/evidence/0/url",
                                "Unknown field url; most like it here: uri, date, kind.")));
    }

    @Test
    void textOfSpacesOnlySaysNothing() {
        assertThat(
                        Api.violations(
                                Api.post(
                                        "{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':' \\u00a0 ','vi':' '},'notes':'\\n'}")))
                .containsExactlyInAnyOrder("/title/en blank", "/title/vi blank", "/notes blank");
    }

    @Test
    void whatNoDatabaseKeepsIsRefused() {
        assertThat(Api.violations(
                        Api.post("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'a\\u0000'},"
                                + "'result':{'hours':1e400000}}")))
                .containsExactlyInAnyOrder("/title/en text-characters", "/result/hours number-digits");
    }

    @Test
    void aQualifierPointsToANumberThatIsThere() {
        String with = Api.COMPLETED_TRAINING.replace("'status'", "'qualifiers':{'%s':'ABOUT'},'status'");

        Api.post(with.formatted("/result/participants")).then().statusCode(201);
        assertThat(Api.violations(Api.post(with.formatted("/result/tested"))))
                .containsExactly("/qualifiers/~1result~1tested qualifier-pointer");
    }

    @Test
    void anIdOfTheClientsChoiceIsCreatedOnce() {
        // Given
        String body = Api.COMPLETED_TRAINING.replace("'status'", "'id':'" + UUID.randomUUID() + "','status'");
        Api.post(body).then().statusCode(201);

        // Then
        Api.post(body).then().statusCode(200).header("ETag", "\"1\"");
        Api.post(body.replace("12.5", "12.50")).then().statusCode(200);
        Api.post(body.replace("12.5", "13")).then().statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    @Test
    void anIdempotencyKeyGetsTheFirstReplyAgainAndNoOtherBody() {
        String key = UUID.randomUUID().toString();
        var first = Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(Api.COMPLETED_TRAINING))
                .post("/api/v1/activities");
        var again = Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(Api.COMPLETED_TRAINING))
                .post("/api/v1/activities");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(Api.COMPLETED_TRAINING.replace("40", "41").replace("22", "23")))
                .post("/api/v1/activities")
                .then()
                .statusCode(422);
    }

    @Test
    void anIdempotencyKeyIsForgottenAfterADay() throws SQLException {
        // Given
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        postWithKey(old);
        postWithKey(young);
        keysAfter("update idempotency_key set recorded_at = recorded_at - interval '25 hours' where key = '" + old
                + "' returning key");

        // When
        postWithKey(UUID.randomUUID());

        // Then
        assertThat(keysAfter("select key from idempotency_key where key in ('" + old + "', '" + young + "')"))
                .containsExactly(young.toString());
    }

    private static void postWithKey(UUID key) {
        Api.reporter()
                .header("Idempotency-Key", key)
                .body(Api.json(Api.COMPLETED_TRAINING))
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    private List<String> keysAfter(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }

    @Test
    void anOrganisationTakesPartWithTheStandingItIsRegisteredWith() {
        String with = "{'reportingOrganisation':'NOIP','type':'AWARENESS','title':{'en':'x'},"
                + "'participatingOrganisations':[{'organisation':'%s','role':'FUNDING','designation':'FOCAL_POINT'}]}";

        Api.post(with.formatted("WIPO-APAC")).then().statusCode(201);
        assertThat(Api.violations(Api.post(with.formatted("SAMPLE"))))
                .containsExactly("/participatingOrganisations/0/designation designation-differs");
    }

    @Test
    void replacingNeedsTheVersionThatWasRead() {
        // Given
        UUID id = Api.created("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'}}");
        String read = Api.reader().get("/api/v1/activities/" + id).asString();
        String path = "/api/v1/activities/" + id;

        // Then
        Api.reporter().body(read).put(path).then().statusCode(428);
        Api.reporter().header("If-Match", "\"9\"").body(read).put(path).then().statusCode(412);
        Api.reporter()
                .header("If-Match", "\"1\"")
                .body(read.replace("\"x\"", "\"y\""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title.en", equalTo("y"))
                .body("status", equalTo("DRAFT"));
    }

    @Test
    void anUpsertMayDemandThatNothingOrACertainVersionIsThere() {
        String path = "/api/v1/organisations/NOIP/activities/" + UUID.randomUUID();
        String body = Api.json("{'type':'AWARENESS','title':{'en':'Fair'}}");

        Api.reporter().header("If-Match", "*").body(body).put(path).then().statusCode(412);
        Api.reporter().header("If-None-Match", "*").body(body).put(path).then().statusCode(201);
        Api.reporter()
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        Api.reporter().header("If-Match", "*").body(body).put(path).then().statusCode(200);
        Api.reporter().header("If-Match", "\"2\"").body(body).put(path).then().statusCode(412);
        Api.reporter()
                .header("If-Match", "\"2\", \"1\"")
                .body(body.replace("Fair", "Fairs"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.reporter()
                .header("If-Match", "2")
                .body(body)
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("entity-tags"));
    }

    @Test
    void theStateIsNotSetByReplacing() {
        UUID id = Api.created("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'en':'x'}}");

        var reply = Api.reporter()
                .header("If-Match", "\"1\"")
                .body(Api.json("{'id':'" + UUID.randomUUID() + "','reportingOrganisation':'NOIP','type':'TRAINING',"
                        + "'title':{'en':'x'},'status':'ONGOING'}"))
                .put("/api/v1/activities/" + id);

        assertThat(Api.violations(reply)).containsExactly("/id id-differs", "/status use-transitions");
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsTheState() {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING);
        String correction = Api.json(Api.COMPLETED_TRAINING.replace("'women':22,'men':18", "'women':20,'men':20"));

        // When
        var without =
                Api.reporter().header("If-Match", "\"1\"").body(correction).put("/api/v1/activities/" + id);
        var with = Api.reporter()
                .header("If-Match", "\"1\"")
                .body(correction.replaceFirst("\\{", "{\"reason\":\"Typing error\","))
                .put("/api/v1/activities/" + id);

        // Then
        assertThat(Api.violations(without)).containsExactly("/reason reason-required");
        with.then().statusCode(200).body("status", equalTo("COMPLETED")).body("revision", equalTo(2));
        assertThat(with.jsonPath().getString("reason")).isNull();
        Api.reader()
                .get("/api/v1/activities/" + id + "/revisions/2")
                .then()
                .statusCode(200)
                .body("action", equalTo("CORRECTED"))
                .body("reason", equalTo("Typing error"))
                .body("by", equalTo(Map.of("subject", "an", "organisation", "NOIP")))
                .body("snapshot.result.women", equalTo(20));
        Api.reader()
                .get("/api/v1/activities/" + id + "/revisions")
                .then()
                .body("items.action", equalTo(List.of("CREATED", "CORRECTED")))
                .body("total", equalTo(2));
        Api.reader().get("/api/v1/activities/" + id + "/revisions/3").then().statusCode(404);
    }

    @Test
    void aFormNobodyWritesIsRefusedAndNotGuessed() {
        for (String path : List.of("/organisations", "/codelists")) {
            Api.reader()
                    .accept("text/csv")
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/problems/not-acceptable"));
        }
    }

    @Test
    void whatGetReturnedIsSentBackWithoutMappingAFormerProvinceTwice() {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING.replace("2026", "2024").replace("'48'", "'45'"));
        String read = Api.reader().get("/api/v1/activities/" + id).asString();
        var places = List.of(Map.of("province", "44", "share", 1, "reportedAs", "45"));

        // When
        var reply = Api.reporter()
                .header("If-Match", "\"1\"")
                .body(read.replaceFirst("\\{", "{\"reason\":\"Nothing\","))
                .put("/api/v1/activities/" + id);

        // Then
        assertThat(Api.get(id).getList("locations")).isEqualTo(places);
        reply.then().statusCode(200).body("locations", equalTo(places)).body("revision", equalTo(2));
    }

    @Test
    void theOrganisationsOwnKeyIsUniqueAndUpserts() {
        // Given
        String key = "k-" + UUID.randomUUID();
        String path = "/api/v1/organisations/NOIP/activities/" + key;
        String body = Api.json("{'type':'AWARENESS','title':{'en':'Fair'},'status':'PLANNED'}");

        // Then
        Api.reporter().body(body).put(path).then().statusCode(201).body("externalId", equalTo(key));
        Api.reporter().body(body).put(path).then().statusCode(200).header("ETag", "\"1\"");
        Api.reporter()
                .body(body.replace("Fair", "IP fair"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Api.post("{'reportingOrganisation':'NOIP','externalId':'" + key + "','type':'TRAINING','title':{'en':'x'}}")
                .then()
                .statusCode(409);
        Api.reader().get(path).then().statusCode(200).body("title.en", equalTo("IP fair"));
    }

    @Test
    void everyRoleDoesWhatItMayAndNoMore() {
        UUID id = Api.created(Api.COMPLETED_TRAINING);
        String body = Api.json(Api.COMPLETED_TRAINING);

        io.restassured.RestAssured.given()
                .get("/api/v1/activities/" + id)
                .then()
                .statusCode(401);
        Api.reader().body(body).post("/api/v1/activities").then().statusCode(403);
        Api.verifier().body(body).post("/api/v1/activities").then().statusCode(403);
        Api.as("em", "OTHER", "reporter")
                .body(body)
                .post("/api/v1/activities")
                .then()
                .statusCode(403);
        Api.as("em", "OTHER", "reporter")
                .post("/api/v1/activities/" + id + "/retract")
                .then()
                .statusCode(403);
        Api.reporter().post("/api/v1/activities/" + id + "/verify").then().statusCode(403);
        Api.as("em", "OTHER", "steward")
                .body(body)
                .post("/api/v1/activities")
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyInAnotherSpellingOfItsLettersIsTheSameKey() {
        String path = "/api/v1/organisations/NOIP/activities/{key}";
        String key = "Đề án " + UUID.randomUUID();
        String decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
        String body = "{'externalId':'" + key + "','type':'AWARENESS','title':{'en':'Fair'}}";

        Api.reporter().body(Api.json(body)).put(path, key).then().statusCode(201);
        Api.reporter().body(Api.json(body)).put(path, decomposed).then().statusCode(200);
        Api.reporter()
                .body(Api.json(body.replace(key, decomposed)))
                .put(path, key)
                .then()
                .statusCode(200);
        Api.reader().get(path, decomposed).then().statusCode(200).body("externalId", equalTo(key));
    }
}
