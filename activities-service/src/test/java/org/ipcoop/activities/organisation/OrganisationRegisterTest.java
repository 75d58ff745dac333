package org.ipcoop.activities.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class OrganisationRegisterTest {
    private static final String ROOT = "/api/v1/organisations";

    @Test
    void puttingCreatesThenRepeatsThenNeedsTheVersionItChanges() {
        String body = "{'name':{'vi':'Đại học Huế'},'kind':'OTHER','country':'VN'}";

        put("PUT-HUE", body, steward()).statusCode(201).header("Location", org.hamcrest.Matchers.endsWith("/PUT-HUE"));
        put("PUT-HUE", body, steward()).statusCode(200).header("ETag", equalTo("\"1\""));
        String changed = body.replace("Đại học Huế", "Đại học Huế (HU)");
        put("PUT-HUE", changed, steward()).statusCode(428);
        put("PUT-HUE", changed, steward().header("If-Match", "\"7\"")).statusCode(412);
        put("PUT-HUE", changed, steward().header("If-Match", "\"1\""))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("name.vi", equalTo("Đại học Huế (HU)"));
        put("PUT-HUE", changed, steward().header("If-None-Match", "*")).statusCode(412);
        put("PUT-NONE", body, steward().header("If-Match", "\"1\"")).statusCode(412);
        put("PUT-HUE", changed.replace("{'name'", "{'code':'OTHER','name'"), steward())
                .statusCode(400)
                .body("violations.code", equalTo(List.of("differs-from-address")));
    }

    @Test
    void whatGetReturnsCanBePutBackAndWhoHasItIsToldSo() {
        put("BACK", thirdParty("2026-01-01"), steward()).statusCode(201);
        String got = reader().get(ROOT + "/BACK").asString();

        put("BACK", got, steward()).statusCode(200).body("revision", equalTo(1));
        reader().header("If-None-Match", "\"1\"").get(ROOT + "/BACK").then().statusCode(304);
        put("BACK", got.replace("2026-01-01", "2026-02-01"), steward().header("If-Match", "\"1\""))
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/designatedBy")))
                .body("violations.code", equalTo(List.of("designations-apart")));
    }

    @Test
    void identifiersAreCheckedAndGivenOnce() {
        String body = "{'name':{'en':'VNPT'},'kind':'OTHER','taxCode':'0100684378','iatiId':'XM-DAC-5-7'}";
        put("TAX-A", body, steward()).statusCode(201).body("taxCode", equalTo("0100684378"));

        put("TAX-B", body, steward())
                .statusCode(409)
                .body("existing", equalTo("TAX-A"))
                .body("detail", equalTo("Organisation TAX-A has this taxCode."));
        put("TAX-C", body.replace("0100684378", "0100684379"), steward().header("Accept-Language", "vi"))
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/taxCode")))
                .body(
                        "violations[0].message",
                        equalTo("Chữ số kiểm tra của 0100684379 không đúng; có thể đã gõ nhầm."));
    }

    @ParameterizedTest
    @CsvSource({"+999999999-12-31", "-0044-03-15", "0000-01-01"})
    void daysThatNoDatabaseKeepsAreTheClientsMistake(String day) {
        put("FAR", thirdParty(day), steward()).statusCode(400);
        steward()
                .body("{\"designatedBy\":\"NOIP\",\"from\":\"" + day + "\"}")
                .post(ROOT + "/SAMPLE/designations")
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/from")));
        reader().queryParam("validOn", day).get(ROOT).then().statusCode(400);
    }

    @Test
    void textThatNoDatabaseKeepsIsTheClientsMistake() {
        put("NUL", "{'name':{'vi':'a\\u0000b'},'kind':'OTHER'}", steward()).statusCode(400);
        put("NUL", "{'name':{'vi':'a\\ud800b'},'kind':'OTHER'}", steward()).statusCode(400);
        reader().queryParam("q", "a\u0000").get(ROOT).then().statusCode(400);
        reader().urlEncodingEnabled(false).get(ROOT + "/a%00b").then().statusCode(400);
    }

    @Test
    void organisationsAreListedInVietnameseOrderAndCompleteAtEveryPageSize() {
        List<String> names =
                List.of("An", "Ăn", "Âm", "Dược", "Đại học A", "Đại học Á", "Đến", "Êm", "Ơn", "Ủy ban", "Ưu");
        for (int i = names.size(); i-- > 0; ) {
            put("SORT-" + i, "{'name':{'vi':'" + names.get(i) + " sắp xếp'},'kind':'OTHER'}", steward())
                    .statusCode(201);
        }
        List<String> whole = pages("sap xep", 500);

        assertThat(whole)
                .containsExactlyElementsOf(
                        names.stream().map(name -> name + " sắp xếp").toList());
        assertThat(pages("SAP XEP", 1)).isEqualTo(whole);
        assertThat(pages("sắp xếp", 3)).isEqualTo(whole);
        assertThat(pages("sap xep", 11)).isEqualTo(whole);
    }

    @Test
    void listsAreNarrowedByKindDesignationAndDay() {
        put(
                        "NARROW-A",
                        thirdParty("2026-01-01").replace("'2026-01-01'", "'2026-01-01','designatedTo':'2026-06-30'"),
                        steward())
                .statusCode(201);
        put("NARROW-B", thirdParty("2026-07-01"), steward()).statusCode(201);
        put("NARROW-C", "{'name':{'vi':'Bên thứ ba'},'kind':'OTHER'}", steward())
                .statusCode(201);

        assertThat(found(Map.of("designatedBy", "NOIP", "validOn", "2026-06-30")))
                .isEqualTo(List.of("NARROW-A"));
        assertThat(found(Map.of("designatedBy", "NOIP", "validOn", "2026-07-01")))
                .isEqualTo(List.of("NARROW-B"));
        assertThat(found(Map.of("designatedBy", "WIPO-APAC"))).isEmpty();
        assertThat(found(Map.of("validOn", "2025-12-31"))).isEqualTo(List.of("NARROW-C"));
        assertThat(found(Map.of("kind", "OTHER"))).isEqualTo(List.of("NARROW-C"));
        reader().get(ROOT + "?kind=CLUB").then().statusCode(400);
        reader().get(ROOT + "?limit=501").then().statusCode(400);
        reader().get(ROOT + "?cursor=x").then().statusCode(400);
    }

    private static List<String> found(Map<String, String> filter) {
        return reader().queryParams(filter)
                .queryParam("q", "NARROW-")
                .get(ROOT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
    }

    private static List<String> pages(String q, int limit) {
        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            var request = reader().queryParam("q", q).queryParam("limit", limit);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(ROOT)
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(11))
                    .extract()
                    .jsonPath();
            names.addAll(page.getList("items.name.vi"));
            cursor = page.getString("next");
        } while (cursor != null);
        return names;
    }

    @Test
    void onlyStewardsWrite() {
        for (String role : List.of("reader", "reporter", "verifier", "operator")) {
            put("NOT-MINE", "{'name':{'vi':'x'},'kind':'OTHER'}", as(role)).statusCode(403);
            as(role).body("{}").post(ROOT + "/NOIP/designations").then().statusCode(403);
            as(role).body("{}").put(ROOT + "/NOIP/designations/1").then().statusCode(403);
            as(role).body("{}").post(ROOT + "/NOIP/merge").then().statusCode(403);
        }
        reader().get(ROOT + "/NOT-MINE").then().statusCode(404).body("mergedInto", nullValue());
    }

    private static String thirdParty(String from) {
        return "{'name':{'vi':'Bên thứ ba'},'kind':'DESIGNATED_THIRD_PARTY','designatedBy':'NOIP','designatedFrom':'"
                + from + "'}";
    }

    private static ValidatableResponse put(String code, String body, RequestSpecification who) {
        return who.body(body.replace('\'', '"')).put(ROOT + "/" + code).then();
    }

    private static RequestSpecification steward() {
        return as("steward");
    }

    private static RequestSpecification reader() {
        return as("reader");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).org("NOIP").build()).contentType(ContentType.JSON);
    }
}
