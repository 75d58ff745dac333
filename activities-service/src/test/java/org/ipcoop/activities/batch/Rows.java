package org.ipcoop.activities.batch;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ipcoop.localstack.TestTokens;

/** Files of activities and those who import them; JSON is written with single quotes. */
public final class Rows {
    public static final String NDJSON = "application/x-ndjson";
    public static final String IMPORT = "/api/v1/activities/import";

    private Rows() {}

    /** A prefix of keys that no other test has. */
    public static String fresh() {
        return "I-" + UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    public static String planned(String key) {
        return row(key, "'status':'PLANNED','planned':{'start':'2026-11-02'}");
    }

    public static String completed(String key) {
        return row(
                key, "'status':'COMPLETED','actual':{'start':'2026-03-02','end':'2026-03-03'},'result':{'reach':40}");
    }

    public static String row(String key, String more) {
        return "{'externalId':'" + key + "','type':'AWARENESS','title':{'vi':'Hội chợ','en':'Fair'}," + more + "}";
    }

    public static String ndjson(String... rows) {
        return String.join("\n", rows).replace('\'', '"');
    }

    public static RequestSpecification as(String subject, String org, String... roles) {
        var utf8 = EncoderConfig.encoderConfig()
                .defaultContentCharset(StandardCharsets.UTF_8)
                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(utf8))
                .auth()
                .oauth2(TestTokens.of(Stream.concat(Arrays.stream(roles), Stream.of("reader"))
                                .toArray(String[]::new))
                        .org(org)
                        .subject(subject)
                        .build());
    }

    public static RequestSpecification reporter() {
        return as("an", "NOIP", "reporter");
    }

    public static Response send(RequestSpecification who, String query, String ndjson) {
        return who.contentType(NDJSON).body(ndjson).post(IMPORT + query);
    }

    /** Imports and expects an answer that something was done. */
    public static JsonPath imported(String query, String... rows) {
        return send(reporter(), query, ndjson(rows))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** "created updated unchanged rejected". */
    public static String counts(JsonPath report) {
        return "%s %s %s %s"
                .formatted(
                        report.getLong("created"),
                        report.getLong("updated"),
                        report.getLong("unchanged"),
                        report.getLong("rejected"));
    }

    /** "index pointer code" of every violation. */
    public static List<String> violations(JsonPath report) {
        return report.<Map<String, Object>>getList("rejections").stream()
                .flatMap(Rows::violations)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> violations(Map<String, Object> rejection) {
        return ((List<Map<String, Object>>) rejection.get("violations"))
                .stream().map(found -> rejection.get("index") + " " + found.get("pointer") + " " + found.get("code"));
    }

    public static JsonPath activity(String key) {
        return reporter()
                .get("/api/v1/organisations/NOIP/activities/" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static boolean isThere(String key) {
        return reporter().get("/api/v1/organisations/NOIP/activities/" + key).statusCode() == 200;
    }

    /** Moves an activity by its own address. */
    public static void moved(RequestSpecification who, String key, String move) {
        who.contentType(ContentType.JSON)
                .post("/api/v1/activities/" + activity(key).getString("id") + "/" + move)
                .then()
                .statusCode(200);
    }

    /** What was done to an activity, in order. */
    public static List<String> actions(String key) {
        return reporter()
                .get("/api/v1/activities/" + activity(key).getString("id") + "/revisions")
                .jsonPath()
                .getList("items.action");
    }
}
