package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.activities.activity.model.Action;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.outbox.TopicNames;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.id.UuidV7;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class OrganisationMergeTest {

    private static final Caller AN = new Caller("an", "NOIP", Set.of("reporter"));

    @Inject
    TopicNames topics;

    @Inject
    ActivityStore store;

    @Inject
    UpsertJudge judge;

    @Inject
    Upserts upserts;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void whateverNamesTheDuplicateNamesTheSurvivorAndTheWorldIsTold() {
        // Given
        organisations("MA-OLD", "MA-NEW");
        UUID reported = report(completed("MA-OLD"));
        UUID draft = report(draft("MA-OLD"));
        UUID mentioned = report(completed("NOIP")
                .replace(
                        "'evidence'",
                        "'participatingOrganisations':[{'organisation':'MA-OLD','role':'FUNDING'},"
                                + "{'organisation':'MA-NEW','role':'FUNDING','name':'Trường'},{'organisation':'MA-OLD','role':'EXTENDING'}],"
                                + "'evidence'"));
        String other = Api.reader()
                .get("/api/v1/activities/" + report(completed("NOIP")))
                .asString();

        // When
        Response would = merge("MA-OLD", "MA-NEW", "?dryRun=true");
        Response done = merge("MA-OLD", "MA-NEW", "");

        // Then
        assertThat(would.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "duplicate",
                        "MA-OLD",
                        "into",
                        "MA-NEW",
                        "dryRun",
                        true,
                        "activities",
                        3,
                        "corrected",
                        2,
                        "replaced",
                        1));
        assertThat(done.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "duplicate",
                        "MA-OLD",
                        "into",
                        "MA-NEW",
                        "dryRun",
                        false,
                        "activities",
                        3,
                        "corrected",
                        2,
                        "replaced",
                        1));
        assertThat(Api.get(draft).getString("reportingOrganisation")).isEqualTo("MA-NEW");
        assertThat(Api.get(mentioned).getString("reportingOrganisation")).isEqualTo("NOIP");
        assertThat(Api.get(mentioned).getList("participatingOrganisations"))
                .isEqualTo(List.of(
                        Map.of("organisation", "MA-NEW", "name", "Trường", "role", "FUNDING"),
                        Map.of("organisation", "MA-NEW", "role", "EXTENDING")));
        Api.reader()
                .get("/api/v1/activities/" + reported + "/revisions/2")
                .then()
                .body("action", equalTo("CORRECTED"))
                .body("by.subject", equalTo("chi"))
                .body("reason", equalTo("MA-OLD → MA-NEW: registered twice"));
        assertThat(told(reported, 2)).containsExactly("completed 1 MA-OLD", "corrected 2 MA-NEW");
        assertThat(told(mentioned, 2)).containsExactly("completed 1 NOIP", "corrected 2 NOIP");
        UUID untouched = UUID.fromString(new io.restassured.path.json.JsonPath(other).getString("id"));
        assertThat(Api.reader().get("/api/v1/activities/" + untouched).asString())
                .isEqualTo(other);
    }

    @Test
    void moreThanOneBatchIsMovedToTheLastRecord() {
        organisations("MH-OLD", "MH-NEW");
        UUID sent = report(draft("MH-OLD"));
        List<NextRevision> copies = IntStream.range(0, 1000)
                .mapToObj(i -> store.find(sent).orElseThrow())
                .map(there -> new Activity(
                        UuidV7.next(), there.content(), there.status(), false, 1, there.createdAt(), there.updatedAt()))
                .map(copy -> store.revision(copy, new Change(Action.CREATED, AN, null), null))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> store.write(copies));

        merge("MH-OLD", "MH-NEW", "").then().statusCode(200).body("replaced", equalTo(1001));

        Api.reader().get("/api/v1/activities?org=MH-NEW").then().body("total", equalTo(1001));
        assertThat(copies)
                .allSatisfy(copy -> assertThat(
                                store.find(copy.activity().id()).orElseThrow().revision())
                        .isEqualTo(2));
    }

    @Test
    void theSurvivorMayBeGivenTheIdentifiersOfTheDuplicate() {
        String named = "{'name':{'vi':'Trường'},'kind':'OTHER','iatiId':'XM-DAC-77'}";
        put("MI-OLD", named, "*").then().statusCode(201);
        put("MI-NEW", named.replace(",'iatiId':'XM-DAC-77'", ""), "*").then().statusCode(201);

        put("MI-NEW", named, null).then().statusCode(409).body("existing", equalTo("MI-OLD"));
        merge("MI-OLD", "MI-NEW", "").then().statusCode(200);
        put("MI-NEW", named, null).then().statusCode(200).body("iatiId", equalTo("XM-DAC-77"));
    }

    private static Response put(String code, String body, @Nullable String ifNoneMatch) {
        var request = ifNoneMatch == null
                ? Api.steward().header("If-Match", "\"1\"")
                : Api.steward().header("If-None-Match", ifNoneMatch);
        return request.body(Api.json(body)).put("/api/v1/organisations/" + code);
    }

    @Test
    void theDuplicateIsStillReadAndEveryUseOfItNamesTheSurvivor() {
        organisations("MB-OLD", "MB-NEW");
        report(draft("MB-OLD").replace("'type'", "'externalId':'K-1','type'"));
        merge("MB-OLD", "MB-NEW", "").then().statusCode(200);

        Api.reader()
                .get("/api/v1/organisations/MB-OLD")
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo("MB-NEW"))
                .body("revision", equalTo(2));
        Response upsert = Api.as("an", "MB-OLD", "reporter")
                .body(Api.json("{'type':'TRAINING','title':{'vi':'Lớp'}}"))
                .put("/api/v1/organisations/MB-OLD/activities/K-1");
        assertThat(Api.violations(upsert)).containsExactly("/reportingOrganisation organisation-merged");
        assertThat(upsert.jsonPath().getString("violations[0].message"))
                .isEqualTo("Organisation MB-OLD was a duplicate and was merged into MB-NEW; use MB-NEW.");
        assertThat(Api.violations(Api.steward()
                        .body(
                                Api.json(
                                        draft("NOIP")
                                                .replace(
                                                        "'type'",
                                                        "'participatingOrganisations':[{'organisation':'MB-OLD','role':'FUNDING'}],'type'")))
                        .post("/api/v1/activities")))
                .containsExactly("/participatingOrganisations/0/organisation organisation-merged");
        assertThat(Api.violations(Api.reader().get("/api/v1/activities?org=MB-OLD")))
                .containsExactly("org organisation-merged");
        Api.steward()
                .header("If-Match", "\"2\"")
                .body(Api.json("{'name':{'vi':'Khác'},'kind':'OTHER'}"))
                .put("/api/v1/organisations/MB-OLD")
                .then()
                .statusCode(409)
                .body("mergedInto", equalTo("MB-NEW"));
    }

    @Test
    void aTokenOfTheDuplicateDoesNotActForTheSurvivorAndSaysWhy() {
        organisations("MC-OLD", "MC-NEW");
        merge("MC-OLD", "MC-NEW", "").then().statusCode(200);

        Api.as("an", "MC-OLD", "reporter")
                .header("Accept-Language", "vi")
                .body(Api.json(draft("MC-NEW")))
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        equalTo(
                                "Token của bạn thuộc tổ chức MC-OLD, nay đã gộp vào MC-NEW; hãy xin token của MC-NEW."));
        Api.as("an", "MC-NEW", "reporter")
                .body(Api.json(draft("NOIP")))
                .post("/api/v1/activities")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Your token is of organisation MC-NEW; this is a matter of NOIP."));
    }

    @Test
    void clashingKeysAreAllNamedAndNothingIsChanged() {
        organisations("MD-OLD", "MD-NEW");
        UUID a = report(draft("MD-OLD").replace("'type'", "'externalId':'A','type'"));
        UUID b = report(draft("MD-OLD").replace("'type'", "'externalId':'B','type'"));
        UUID free = report(draft("MD-OLD").replace("'type'", "'externalId':'C','type'"));
        UUID a2 = report(draft("MD-NEW").replace("'type'", "'externalId':'A','type'"));
        UUID b2 = report(draft("MD-NEW").replace("'type'", "'externalId':'B','type'"));

        for (String dryRun : List.of("?dryRun=true", "")) {
            merge("MD-OLD", "MD-NEW", dryRun)
                    .then()
                    .statusCode(409)
                    .body(
                            "detail",
                            equalTo("Activities of MD-OLD and MD-NEW have the same externalId: 2. Nothing was"
                                    + " changed; see clashes."))
                    .body(
                            "clashes",
                            equalTo(List.of(
                                    Map.of("externalId", "A", "duplicate", "" + a, "survivor", "" + a2),
                                    Map.of("externalId", "B", "duplicate", "" + b, "survivor", "" + b2))));
        }
        assertThat(Api.get(free).getString("reportingOrganisation")).isEqualTo("MD-OLD");
        assertThat(Api.get(free).getInt("revision")).isEqualTo(1);
        Api.reader().get("/api/v1/organisations/MD-OLD").then().body("revision", equalTo(1));
    }

    @Test
    void chainsLeadToTheLastSurvivorAndCirclesAreRefused() {
        organisations("ME-A", "ME-B");
        organisations("ME-C");
        UUID id = report(draft("ME-A"));

        merge("ME-A", "ME-B", "").then().statusCode(200);
        merge("ME-A", "ME-B", "").then().statusCode(200).body("activities", equalTo(0));
        assertThat(Api.violations(merge("ME-B", "ME-A", ""))).containsExactly("/into organisation-merged");
        merge("ME-A", "ME-C", "").then().statusCode(409).body("mergedInto", equalTo("ME-B"));
        merge("ME-B", "ME-C", "").then().statusCode(200);

        Api.reader().get("/api/v1/organisations/ME-A").then().body("mergedInto", equalTo("ME-C"));
        Api.reader().get("/api/v1/organisations/ME-B").then().body("mergedInto", equalTo("ME-C"));
        assertThat(Api.get(id).getString("reportingOrganisation")).isEqualTo("ME-C");
        assertThat(Api.get(id).getInt("revision")).isEqualTo(3);
        assertThat(Api.violations(merge("ME-C", "ME-C", ""))).containsExactly("/into merge-with-itself");
    }

    @Test
    void aMergeThatWouldMakeReportsUntrueIsRefused() {
        organisations("MF-A");
        assertThat(Api.violations(merge("MF-A", "SAMPLE", ""))).containsExactly("/into merge-sample");
        assertThat(Api.violations(merge("WIPO-APAC", "MF-A", ""))).containsExactly("/into designation-differs");
        assertThat(Api.violations(merge("MF-A", "NOBODY", ""))).containsExactly("/into organisation-unknown");
        assertThat(Api.violations(Api.steward().body("{}").post("/api/v1/organisations/MF-A/merge")))
                .containsExactly("/reason required", "/into required");
        merge("NOBODY", "MF-A", "").then().statusCode(404);
    }

    @Test
    void reportsThatArriveDuringAMergeAreMovedOrRefusedAndNeverLeftBehind() throws InterruptedException {
        organisations("MG-OLD", "MG-NEW");
        Callable<Integer> sender = () -> Api.steward()
                .body(Api.json(draft("MG-OLD")))
                .post("/api/v1/activities")
                .statusCode();
        Callable<Integer> merger = () -> merge("MG-OLD", "MG-NEW", "").statusCode();
        List<Callable<Integer>> all = new ArrayList<>(java.util.Collections.nCopies(30, sender));
        all.add(10, merger);

        List<Integer> statuses;
        try (var callers = Executors.newFixedThreadPool(8)) {
            statuses = callers.invokeAll(all).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses.get(10)).isEqualTo(200);
        assertThat(statuses).isSubsetOf(200, 201, 400);
        int taken = (int) statuses.stream().filter(status -> status == 201).count();
        Api.reader().get("/api/v1/activities?org=MG-NEW").then().body("total", equalTo(taken));
    }

    @Test
    void aRecordJudgedBeforeTheMergeIsJudgedAnewByTheNextTry() throws Exception {
        // Given
        organisations("MJ-OLD", "MJ-NEW");
        Caller steward = new Caller("chi", "NOIP", Set.of("steward"));
        String record = draft("MJ-OLD").replace("'type'", "'externalId':'K','type'");
        Candidate judged =
                judge.prepare(steward, (ObjectNode) JsonSettings.mapper().readTree(Api.json(record)));
        merge("MJ-OLD", "MJ-NEW", "").then().statusCode(200);

        // When
        Callable<Judgement> brought = () -> QuarkusTransaction.requiringNew()
                .call(() -> upserts.bring(List.of(judged)).getFirst());

        // Then
        assertThatThrownBy(brought::call).isInstanceOf(WriteFailure.LostRace.class);
        assertThat(brought.call())
                .isInstanceOfSatisfying(
                        Judgement.Refusal.class,
                        refused -> assertThat(((Invalid) refused.cause()).violations())
                                .extracting(Violation::code)
                                .containsExactly("organisation-merged"));
    }

    private static void organisations(String... codes) {
        for (String code : codes) {
            Api.steward()
                    .body(Api.json("{'code':'" + code + "','name':{'vi':'Trường'},'kind':'OTHER'}"))
                    .post("/api/v1/organisations")
                    .then()
                    .statusCode(201);
        }
    }

    private static String completed(String organisation) {
        return Api.COMPLETED_TRAINING.replace("NOIP", organisation);
    }

    private static String draft(String organisation) {
        return "{'reportingOrganisation':'" + organisation + "','type':'TRAINING','title':{'vi':'Lớp'}}";
    }

    private static UUID report(String json) {
        return Api.steward()
                .body(Api.json(json))
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static Response merge(String duplicate, String into, String query) {
        return Api.steward()
                .body(Api.json("{'into':'" + into + "','reason':'registered twice'}"))
                .post("/api/v1/organisations/" + duplicate + "/merge" + query);
    }

    private List<String> told(UUID id, int atLeast) {
        return EventLog.of(servers, topics, id, atLeast).stream()
                .map(OrganisationMergeTest::told)
                .toList();
    }

    private static String told(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = JsonSettings.mapper().readTree(record.value());
            String type =
                    new String(record.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
            return type.replaceAll("org.ipcoop.activity.(.*).v1", "$1") + " " + event.get("revision") + " "
                    + event.get("reportingOrganisation").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
