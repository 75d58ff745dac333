package org.ipcoop.indicators.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TargetSetsOverHttpTest {

    private static final String SETS = "/api/v1/target-sets";

    @Inject
    Targets targets;

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build()).contentType("application/json");
    }

    @Test
    void theShippedSetsAreThereAfterTheStart() {
        as("reader")
                .get(SETS)
                .then()
                .statusCode(200)
                .body(
                        "items.code.findAll { !it.startsWith('TEST') }",
                        contains("GII-30-5-10Y", "GII-40-2030", "GII-30-2045", "D1068", "D2205", "R57", "DR35", "DR45"))
                .body("items[3].targets.code[0]", is("D1068-PAT"))
                .body("items[3].targets[0].kind", is("RATE_PA"))
                .body("items[3].targets[0].min", is(16))
                .body("items[3].targets[0].max", is(18))
                .body("items[3].targets[0].baseline", nullValue());
    }

    @Test
    void startingAgainChangesNothing() {
        // Given
        var before = targets.sets(Targets.NOW);

        // When
        var left = targets.ship(TargetCsv.shipped(), TargetSeed.SHIPPED);

        // Then
        assertThat(left).isEmpty();
        assertThat(targets.sets(Targets.NOW)).isEqualTo(before);
        assertThat(before).extracting(RecordedSet::set).containsAll(TargetCsv.shipped());
    }

    @Test
    void aSetIsNamedInTheCallersLanguage() {
        as("reader")
                .header("Accept-Language", "vi")
                .get(SETS + "/GII-30-5-10Y")
                .then()
                .statusCode(200)
                .header("Content-Language", "vi")
                .body("targets[0].measure", is("Thứ hạng Chỉ số Đổi mới sáng tạo toàn cầu"))
                .body("targets[0].max", is(30))
                .body("targets[0].by.from", is(2030))
                .body("targets[0].by.to", is(2035))
                .body("targets[0].baseline", is(44))
                .body("targets[0].legalStatus.standing", is("STATEMENT"));
    }

    @Test
    void aKnownSetIsNotSentAgain() {
        var tag = as("reader").get(SETS).then().statusCode(200).extract().header("ETag");
        as("reader").header("If-None-Match", tag).get(SETS).then().statusCode(304);
        as("reader")
                .header("If-None-Match", tag)
                .header("Accept-Language", "vi")
                .get(SETS)
                .then()
                .statusCode(200);
    }

    @Test
    void otherFeaturesFindTargetsByScope() {
        assertThat(targets.concerning("GII"))
                .extracting(Target::code)
                .startsWith("GII-30-5-10Y", "GII-40-2030", "GII-30-2045");
    }

    @Test
    void aStewardRecordsASetOnce() {
        // Given
        var set = """
                {"code": "TEST-1", "name": {"en": "A plan", "vi": "Kế hoạch"}, "instrument": "Plan 1, 2026",
                 "targets": [{"code": "TEST-1-PCT", "scope": "IP", "measure": {"en": "PCT applications"},
                   "kind": "LEVEL_BY", "min": 100, "unit": "applications", "by": {"from": 2030}, "baseYear": 2025,
                   "baseline": 0, "legalStatus": {"standing": "ADOPTED", "text": "Plan 1"}, "source": "NOIP",
                   "url": "https://example.org/plan", "verified": true}]}
                """;

        // When
        as("steward")
                .body(set)
                .post(SETS)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(SETS + "/TEST-1"))
                .body("name", is("A plan"));

        // Then
        as("reader")
                .get(SETS + "/TEST-1")
                .then()
                .statusCode(200)
                .body("targets[0].baseline", is(0))
                .body("targets[0].by.to", is(2030))
                .body("targets[0].max", nullValue());
        as("steward")
                .body(set)
                .post(SETS)
                .then()
                .statusCode(409)
                .body("type", is("/problems/conflict"))
                .body("detail", is("There is a target set TEST-1 already."));
        as("steward")
                .body(set.replace("\"TEST-1\"", "\"TEST-2\""))
                .post(SETS)
                .then()
                .statusCode(409)
                .body("taken", is("TEST-1-PCT"));
        as("reader").get(SETS + "/TEST-2").then().statusCode(404).body("type", is("/problems/not-found"));
    }

    @Test
    void aSetIsReplacedByItsNextVersionAndTheOneBeforeStaysKnown() {
        // Given
        var draft = set("TEST-5", "TEST-5-A", 10);
        String tag = as("steward")
                .body(draft)
                .post(SETS)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        Instant before = Instant.now();
        Response progress = as("reader").get("/api/v1/targets/progress?set=TEST-5");

        // When
        as("steward")
                .body(set("TEST-5", "TEST-5-A", 20))
                .put(SETS + "/TEST-5")
                .then()
                .statusCode(428);
        as("steward")
                .header("If-Match", tag)
                .body(set("TEST-5", "TEST-5-A", 20))
                .put(SETS + "/TEST-5")
                .then()
                .statusCode(200)
                .body("targets[0].min", is(20));

        // Then
        as("steward")
                .header("If-Match", tag)
                .body(draft)
                .put(SETS + "/TEST-5")
                .then()
                .statusCode(412);
        as("reader").get(SETS + "/TEST-5").then().body("targets[0].min", is(20));
        as("reader").get(SETS + "/TEST-5?asOf=" + before).then().statusCode(200).body("targets[0].min", is(10));
        String asKnownThen = "/api/v1/targets/progress?set=TEST-5&asOf=" + progress.path("knownAt");
        assertThat(as("reader").get(asKnownThen).asString()).isEqualTo(progress.asString());
    }

    @Test
    void aSetIsNotKnownBeforeItWasRecordedAndAsOfIsOfThePast() {
        Instant before = Instant.now();
        as("steward").body(set("TEST-6", "TEST-6-A", 10)).post(SETS).then().statusCode(201);

        as("reader").get(SETS + "/TEST-6?asOf=" + before).then().statusCode(404);
        for (String address : List.of(SETS, "/api/v1/targets/progress")) {
            refused(address + "?asOf=2001-01-01T00:00:00Z", "as-of-before-data");
            refused(address + "?asOf=9999-01-01T00:00:00Z", "as-of-future");
            refused(address + "?asOf=yesterday", "wrong-format");
        }
    }

    private static void refused(String address, String code) {
        as("reader")
                .get(address)
                .then()
                .statusCode(400)
                .body("violations.parameter", contains("asOf"))
                .body("violations.code", contains(code));
    }

    @Test
    void aShippedSetThatWouldTakeAStewardsCodeIsLeftOutAndTheStartGoesOn() {
        // Given
        as("steward").body(set("TEST-7", "TEST-7-A", 10)).post(SETS).then().statusCode(201);
        var present = targets.sets(Targets.NOW);
        var steward = targets.set("TEST-7", Targets.NOW).orElseThrow().set();
        var sameSet = new TargetSet("TEST-7", new Name("later", null), "Release 2", List.of());
        var sameTarget = new TargetSet("LATER", new Name("later", null), "Release 2", steward.targets());

        // When
        var left = targets.ship(List.of(sameSet, sameTarget), TargetSeed.SHIPPED);

        // Then
        assertThat(left).containsExactly("TEST-7", "LATER");
        assertThat(targets.sets(Targets.NOW)).isEqualTo(present);
    }

    @Test
    void aLaterReleaseReplacesWhatAnEarlierOneShipped() {
        // Given
        var first = new TargetSet("TEST-8", new Name("first", null), "Release 1", List.of());
        var second = new TargetSet("TEST-8", new Name("second", null), "Release 2", List.of());
        targets.ship(List.of(first), TargetSeed.SHIPPED);
        long before = targets.set("TEST-8", Targets.NOW).orElseThrow().sinceRevision();

        // When
        targets.ship(List.of(second), TargetSeed.SHIPPED);

        // Then
        assertThat(targets.set("TEST-8", Targets.NOW).orElseThrow().set()).isEqualTo(second);
        assertThat(targets.set("TEST-8", before).orElseThrow().set()).isEqualTo(first);
    }

    @Test
    void aMeasureThatNobodyKnowsIsRefused() {
        String draft = set("TEST-9", "TEST-9-A", 10);
        for (String measure : List.of(
                "{\"source\": \"INDICATOR\", \"code\": \"IPC-99\"}",
                "{\"source\": \"INDICATOR\", \"code\": \"IPC-26\", \"part\": \"men\"}",
                "{\"source\": \"SERIES\", \"code\": \"no-such-series\"}")) {
            as("steward")
                    .body(draft.replace("\"min\"", "\"measuredBy\": " + measure + ", \"min\""))
                    .post(SETS)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", contains("/targets/0/measuredBy"))
                    .body("violations.code", contains("unknown-measure"));
        }
    }

    private static String set(String code, String target, int min) {
        return """
                {"code": "%s", "name": {"en": "A plan"}, "instrument": "Plan, 2026",
                 "targets": [{"code": "%s", "scope": "TEST", "measure": {"en": "%s"}, "kind": "LEVEL_BY", "min": %d,
                   "by": {"from": 2030}, "legalStatus": {"standing": "DRAFT", "text": "Plan"}, "source": "NOIP"}]}
                """.formatted(code, target, target, min);
    }

    @Test
    void everythingWrongWithASetIsSaidAtOnce() {
        as("steward")
                .body("""
                        {"code": "lower", "name": {"vi": "Kế hoạch"}, "targets": [
                          {"code": "A", "scope": "IP", "measure": {"en": "x"}, "kind": "RATE_PA", "max": 3,
                           "by": {"from": 2031, "to": 2030}, "legalStatus": {"text": "t"}, "source": "s", "url": "no"},
                          {"code": "A"}]}
                        """)
                .post(SETS)
                .then()
                .statusCode(400)
                .body("type", is("/problems/validation"))
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/code",
                                "/name/en",
                                "/instrument",
                                "/targets/0",
                                "/targets/0/by",
                                "/targets/0/legalStatus/standing",
                                "/targets/0/url",
                                "/targets/1/code",
                                "/targets/1/scope",
                                "/targets/1/measure/en",
                                "/targets/1/kind",
                                "/targets/1/by/from",
                                "/targets/1/legalStatus/standing",
                                "/targets/1/legalStatus/text",
                                "/targets/1/source"))
                .body("violations.message", hasItem("A rate needs its lower bound, not above the upper one."));
    }

    @Test
    void whatNoTableOrNumberHoldsIsRefusedToo() {
        as("steward")
                .body("""
                        {"code": "TEST-3", "name": {"en": "A plan"}, "instrument": "Plan 3", "targets": [
                          {"code": "TEST-3-A", "scope": "IP", "measure": {"en": "x"}, "kind": "LEVEL_BY", "min": 1e999,
                           "by": {"from": 2030}, "baseline": -1e999,
                           "legalStatus": {"standing": "DRAFT", "text": "t"}, "source": "s",
                           "url": "https://example.org/\\u0000"},
                          {"code": " TEST-3-A", "scope": "IP", "measure": {"en": "x"}, "kind": "RANK_AT_MOST",
                           "max": 3000000000, "by": {"from": 2030},
                           "legalStatus": {"standing": "DRAFT", "text": "t"}, "source": "s"}]}
                        """)
                .post(SETS)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/targets/0/min",
                                "/targets/0/baseline",
                                "/targets/0/url",
                                "/targets/1/code",
                                "/targets/1"));
    }

    @Test
    void onlyAStewardRecordsAndOnlyATokenReads() {
        for (var role : List.of("reader", "reporter", "verifier", "operator")) {
            as(role).body("{}").post(SETS).then().statusCode(403);
        }
        given().get(SETS).then().statusCode(401);
    }
}
