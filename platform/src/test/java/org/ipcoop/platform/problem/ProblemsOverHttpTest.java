package org.ipcoop.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to fail, as a client sees it. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
class ProblemsOverHttpTest {

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType(equalTo("application/problem+json"))
                .body("type", is("/problems/" + slug))
                .body("status", is(status))
                .body("title", not(nullValue()))
                .body("detail", not(nullValue()));
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body);
    }

    @Test
    void unknownPathsAreNotFound() {
        problem(given().get("/nowhere").then(), 404, "not-found").body("instance", is("/nowhere"));
        problem(given().get("/failing/nowhere").then(), 404, "not-found").body("instance", is("/failing/nowhere"));
    }

    @Test
    void aMethodNobodyServesIs405() {
        problem(given().delete("/failing/list").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD");
    }

    @Test
    void anAcceptNobodyServesIs406AndStillAProblem() {
        problem(given().accept("application/xml").get("/failing/list").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyTypeNobodyReadsIs415() {
        problem(
                given().contentType("application/xml")
                        .body("<a/>")
                        .post("/failing/echo")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void aParameterNobodyReadsIsNamedWithThoseThatAreRead() {
        problem(given().get("/failing/list?limt=2").then(), 400, "validation")
                .body("violations[0].parameter", is("limt"))
                .body("violations[0].message", is("Unknown parameter limt; known are: cursor, limit."));
    }

    @Test
    void malformedJsonSaysWhere() {
        problem(json("{\n \"name\": oops}").post("/failing/echo").then(), 400, "malformed-json")
                .body("line", is(2))
                .body("detail", is("The JSON breaks at line 2, column 10."))
                .body("detail", not(containsString("Token")));
    }

    @Test
    void anEmptyBodyIsSaidToBeEmpty() {
        for (String body : Set.of("", "null")) {
            problem(json(body).post("/failing/echo").then(), 400, "validation")
                    .body("violations[0].pointer", is(""))
                    .body("violations[0].code", is("required"));
        }
        json("").post("/failing/optional").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"parts\":[{\"count\":1},{}]} | /parts/1/count | required | Required.",
                "{\"parts\":[{\"count\":1},{\"count\":2,\"cuont\":2}]} | /parts/1/cuont | unknown-field | Unknown field cuont; most like it here: count, amount, day.",
                "{\"parts\":[{\"count\":\"1\"}]} | /parts/0/count | wrong-type | Expected integer.",
                "{\"parts\":[{\"count\":1.5}]} | /parts/0/count | wrong-type | Expected integer.",
                "{\"parts\":[{\"count\":1,\"day\":\"tomorrow\"}]} | /parts/0/day | wrong-format | Not a valid date.",
                "{\"name\":5} | /name | wrong-type | Expected string.",
                "{\"colour\":\"GREEN\"} | /colour | not-one-of | Must be one of: RED, BLUE.",
                "{\"parts\":{}} | /parts | wrong-type | Expected array.",
                "[] | '' | wrong-type | Expected object."
            })
    void aWrongValueIsNamedByItsPointer(String body, String pointer, String code, String message) {
        problem(json(body).post("/failing/echo").then(), 400, "validation")
                .body("violations.size()", is(1))
                .body("violations[0].pointer", is(pointer))
                .body("violations[0].code", is(code))
                .body("violations[0].message", is(message));
    }

    @ParameterizedTest
    @CsvSource({
        "/failing/things/abc, id, wrong-format, Not a valid uuid.",
        "/failing/things/01990000-0000-7000-8000-000000000000?day=x, day, wrong-format, Not a valid date.",
        "/failing/things/01990000-0000-7000-8000-000000000000?day=%2B99999-01-01, day, wrong-format, Not a valid date.",
        "/failing/things/01990000-0000-7000-8000-000000000000?day=0000-01-01, day, wrong-format, Not a valid date.",
        "/failing/things/01990000-0000-7000-8000-000000000000?number=x, number, wrong-format, Not a valid integer.",
        "/failing/things/01990000-0000-7000-8000-000000000000?number=1&number=2, number, repeated-parameter, number may be given only once.",
        "/failing/list?limit=x, limit, wrong-format, Not a valid integer.",
        "/failing/list?limit=4, limit, limit, Must be between 1 and 3.",
        "/failing/list?cursor=x, cursor, cursor, Not a cursor of this list; start again without it."
    })
    void aWrongParameterIsNamed(String path, String parameter, String code, String message) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400, "validation")
                .body("violations[0].parameter", is(parameter))
                .body("violations[0].code", is(code))
                .body("violations[0].message", is(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/failing/list?cursor=a%00b", "/failing/domain/a%00b"})
    void anAddressWithNulIsABadRequest(String path) {
        problem(given().urlEncodingEnabled(false).get(path).then(), 400, "bad-request");
    }

    @Test
    void anEnumParameterListsWhatIsAllowed() {
        problem(
                        given().get("/failing/things/01990000-0000-7000-8000-000000000000?colour=GREEN")
                                .then(),
                        400,
                        "validation")
                .body("violations[0].parameter", is("colour"))
                .body("violations[0].message", is("Must be one of: RED, BLUE."));
    }

    @Test
    void domainRefusalsKeepTheirMembers() {
        problem(given().get("/failing/domain/not-found").then(), 404, "not-found")
                .body("detail", is("There is no activity with id 42."));
        problem(given().get("/failing/domain/invalid").then(), 400, "validation")
                .body("violations[0].pointer", is("/result/women"))
                .body("violations[0].message", is("Required."))
                .body("violations[1].pointer", is(""))
                .body("violations[1].message", is("own text"));
        problem(given().get("/failing/domain/conflict").then(), 409, "conflict")
                .body("allowedTransitions", is(java.util.List.of("start", "cancel")));
        problem(given().get("/failing/domain/unavailable").then(), 503, "unavailable")
                .header("Retry-After", "30");
    }

    @Test
    void aDatabaseThatIsAwayIs503WithRetryAfter() {
        for (String kind : Set.of("database-down", "pool-empty")) {
            problem(given().get("/failing/domain/" + kind).then(), 503, "unavailable")
                    .header("Retry-After", "5")
                    .body(not(containsString("secret")));
        }
    }

    @Test
    void anythingElseIs500WithAnIdAndNothingInternal() {
        problem(given().get("/failing/domain/other").then(), 500, "internal")
                .body("errorId", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret")));
    }

    @Test
    void problemsSpeakVietnameseWhenAsked() {
        problem(
                        given().header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.5")
                                .get("/failing/domain/not-found")
                                .then(),
                        404,
                        "not-found")
                .header("Content-Language", "vi")
                .header("Vary", "Accept-Language")
                .body("title", is("Không tìm thấy"));
    }

    @Test
    void everyTypeIsDocumentedAtItsUri() {
        for (ProblemType type : ProblemType.values()) {
            for (String language : Set.of("en", "vi")) {
                given().header("Accept-Language", language)
                        .get(type.uri())
                        .then()
                        .statusCode(200)
                        .body("status", is(type.status()))
                        .body("title", not(containsString("title.")))
                        .body("meaning", not(containsString("meaning.")))
                        .body("action", not(containsString("action.")));
            }
        }
        problem(given().get("/problems/none").then(), 404, "not-found");
    }

    @Test
    void aBrowserGetsThePageAndAProgramTheData() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        String page = given().header("Accept", browser)
                .header("Accept-Language", "vi")
                .get("/problems/rate-limited")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "vi")
                .header("Cache-Control", "public, max-age=3600")
                .extract()
                .asString();
        assertThat(page).contains("<html lang=\"vi\">", "<h1>429 Quá nhiều yêu cầu</h1>", "Cách xử lý:");
        for (String accept : Set.of("*/*", "application/json")) {
            given().header("Accept", accept)
                    .get("/problems")
                    .then()
                    .statusCode(200)
                    .contentType(equalTo("application/json"))
                    .body(
                            "type",
                            is(Arrays.stream(ProblemType.values())
                                    .map(ProblemType::uri)
                                    .toList()));
        }
        problem(given().header("Accept", "image/png").get("/problems").then(), 406, "not-acceptable");
    }

    @Test
    void aHeadTooLargeNamesItsLimit() {
        problem(given().get("/failing/list?cursor=" + "x".repeat(8200)).then(), 414, "uri-too-long")
                .body("maximumCharacters", is(8192));
        problem(
                        given().header("X-Large", "x".repeat(16_400))
                                .get("/failing/list")
                                .then(),
                        431,
                        "headers-too-large")
                .body("maximumCharacters", is(16_384));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, gzip, 'The body is compressed (gzip); send it as it is.'",
        "Content-Type, application/json;charset=utf-16, The body is declared to be in charset utf-16; only UTF-8 is read.",
        "Content-Type, application/json; Charset=\"no such\", 'The body is declared to be in charset no; only UTF-8 is read.'"
    })
    void aBodyInAnotherCodingIsRefused(String header, String value, String detail) {
        RequestSpecification request = header.equals("Content-Type")
                ? given().header(header, value)
                : given().header("Content-Type", "application/json").header(header, value);
        problem(
                        request.body("{}".getBytes(StandardCharsets.UTF_8))
                                .post("/failing/echo")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Encoding", "identity")
                .body("detail", is(detail));
    }

    @Test
    void bytesThatAreNoTextAreMalformedJson() {
        for (byte[] body : List.of(
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f, 0},
                new byte[] {(byte) 0xfe, (byte) 0xff, 0})) {
            problem(
                    given().contentType("application/json")
                            .body(body)
                            .post("/failing/echo")
                            .then(),
                    400,
                    "malformed-json");
        }
    }

    @Test
    void everyAnswerSaysHowABrowserMustNotTreatIt() {
        for (String path : Set.of("/failing/list", "/nowhere", "/q/openapi", "/problems/internal")) {
            given().header("Origin", "https://elsewhere.example")
                    .get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "frame-ancestors 'none'")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void noTokenIs401AndSaysWhatToSend() {
        problem(given().get("/failing/reader").then(), 401, "unauthorized").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aBrokenOrExpiredTokenIs401() {
        String expired = token("reader", Instant.now().minusSeconds(3600), "ipcoop");
        String foreign = token("reader", Instant.now().plusSeconds(60), "other");
        for (String token : Set.of("nonsense", expired, foreign)) {
            problem(given().auth().oauth2(token).get("/failing/reader").then(), 401, "unauthorized")
                    .header("WWW-Authenticate", containsString("invalid_token"));
        }
    }

    @Test
    void aTokenWithoutTheRoleIs403() {
        String token = token("verifier", Instant.now().plusSeconds(60), "ipcoop");
        problem(given().auth().oauth2(token).get("/failing/steward").then(), 403, "forbidden")
                .body("detail", is("This needs one of the roles: steward."))
                .body("requiredRoles", is(List.of("steward")));
    }

    @Test
    void everyRoleReadsAndTheCallerIsKnown() {
        given().auth()
                .oauth2(token("verifier", Instant.now().plusSeconds(60), "ipcoop"))
                .get("/failing/reader")
                .then()
                .statusCode(200)
                .body("subject", is("someone"))
                .body("organisation", is("NOIP"))
                .body("roles", allOf(org.hamcrest.Matchers.hasItems("verifier", "reader")));
    }

    @Test
    void aListPagesByCursorAndLink() {
        String link = given().get("/failing/list")
                .then()
                .statusCode(200)
                .body("items", is(java.util.List.of(1, 2)))
                .body("total", is(5))
                .extract()
                .header("Link");
        String next = link.substring(1, link.indexOf('>'));
        given().urlEncodingEnabled(false).get(next).then().body("items", is(java.util.List.of(3, 4)));
    }

    @Test
    void aReadWithoutAVersionOfItsOwnIsTaggedByItsContent() {
        // Given
        String tag =
                given().get("/failing/list").then().statusCode(200).extract().header("ETag");

        // Then
        org.assertj.core.api.Assertions.assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        given().header("If-None-Match", tag)
                .get("/failing/list")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "no-cache")
                .header("Link", containsString("cursor="))
                .body(is(""));
        given().head("/failing/list").then().statusCode(200).header("ETag", tag);
        given().header("If-None-Match", tag).head("/failing/list").then().statusCode(304);
        given().header("If-None-Match", tag).get("/failing/list?limit=1").then().statusCode(200);
        given().header("If-None-Match", "unquoted").get("/failing/list").then().statusCode(200);
    }

    @Test
    void aPatchOfAnotherTypeLearnsWhichOnesAreTaken() {
        problem(
                        given().contentType("text/plain")
                                .body("x")
                                .patch("/failing/patched")
                                .then(),
                        415,
                        "unsupported-media-type")
                .header("Accept-Patch", "application/merge-patch+json, application/json");
        for (String type : java.util.List.of("application/merge-patch+json", "application/json")) {
            given().contentType(type)
                    .body("{\"a\":null,\"b\":1}")
                    .patch("/failing/patched")
                    .then()
                    .statusCode(200)
                    .body(equalTo("{\"b\":1}"));
            problem(
                    given().contentType(type)
                            .body("[]")
                            .patch("/failing/patched")
                            .then(),
                    400,
                    "validation");
        }
    }

    @Test
    void aConditionThatIsNoListOfTagsIsA400() {
        problem(json("{}").header("If-Match", "7").put("/failing/versioned").then(), 400, "validation")
                .body("violations[0].parameter", is("If-Match"))
                .body("violations[0].code", is("entity-tags"))
                .body("violations[0].message", containsString("\"3\""));
    }

    @Test
    void changesNeedTheCurrentVersion() {
        problem(json("{}").put("/failing/versioned").then(), 428, "precondition-required");
        problem(json("{}").header("If-Match", "\"6\"").put("/failing/versioned").then(), 412, "precondition-failed")
                .header("ETag", "\"7\"");
        json("{}")
                .header("If-Match", "\"7\"")
                .header("Accept-Language", "vi")
                .put("/failing/versioned")
                .then()
                .statusCode(200)
                .header("ETag", "\"8\"")
                .header("Content-Language", "vi")
                .header("Vary", "Accept-Language")
                .body("language", is("vi"));
    }

    @Test
    void textComesInAsNfcAndNumbersGoOutPlain() {
        json("{\"name\":\"Tha\u0301i\",\"parts\":[{\"count\":1,\"amount\":100000000000.50}]}")
                .post("/failing/echo")
                .then()
                .statusCode(200)
                .body(equalTo("{\"name\":\"Th\u00e1i\",\"parts\":[{\"count\":1,\"amount\":100000000000.50}]}"));
    }

    private static String token(String role, Instant expires, String audience) {
        return Jwt.issuer("https://local.ipcoop")
                .audience(audience)
                .subject("someone")
                .claim("roles", Set.of(role))
                .claim("org", "NOIP")
                .issuedAt(expires.minusSeconds(600))
                .expiresAt(expires)
                .sign();
    }
}
