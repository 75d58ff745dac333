package org.ipcoop.activities.codelist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.model.Evidence;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.activity.model.Qualifier;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Agreement;
import org.ipcoop.activities.activity.result.Area;
import org.ipcoop.activities.activity.result.Filing;
import org.ipcoop.activities.activity.result.Right;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class CodeListApiTest {

    static Stream<Arguments> enumerations() {
        return Stream.of(
                Arguments.of("activity-types", ActivityType.class),
                Arguments.of("areas", Area.class),
                Arguments.of("statuses", Status.class),
                Arguments.of("rights", Right.class),
                Arguments.of("organisation-roles", Participation.Role.class),
                Arguments.of("evidence-kinds", Evidence.Kind.class),
                Arguments.of("qualifiers", Qualifier.class),
                Arguments.of("filing-routes", Filing.Route.class),
                Arguments.of("agreement-kinds", Agreement.Kind.class));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void aListHasExactlyTheCodesTheActivityTakesWithBothNames(String id, Class<? extends Enum<?>> type) {
        List<Map<String, ?>> items = list(id).getList("items");

        assertThat(items)
                .extracting("code")
                .isEqualTo(
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        assertThat(items)
                .extracting("name")
                .allSatisfy(name ->
                        assertThat(((Map<?, ?>) name).keySet().toString()).isEqualTo("[vi, en]"));
    }

    @Test
    void provincesHaveTitlesAndValidityDatesAndFormerOnesSayWhatReplacedThem() {
        assertThat(list("provinces").getList("items")).hasSize(34);
        assertThat(list("provinces").getMap("items[2]"))
                .isEqualTo(Map.of(
                        "code", "08",
                        "name", Map.of("vi", "Tuyên Quang", "en", "Tuyen Quang"),
                        "fullName", Map.of("vi", "Tỉnh Tuyên Quang", "en", "Tuyen Quang Province"),
                        "validFrom", "2025-07-01",
                        "replaces", List.of("02", "08")));
        assertThat(list("former-provinces").getMap("items[1]"))
                .isEqualTo(Map.of(
                        "code", "02",
                        "name", Map.of("vi", "Hà Giang", "en", "Ha Giang"),
                        "fullName", Map.of("vi", "Tỉnh Hà Giang", "en", "Ha Giang Province"),
                        "validTo", "2025-06-30",
                        "replacedBy", "08"));
        assertThat(list("former-provinces").getList("items.fullName.en", String.class))
                .contains("Hanoi City", "Haiphong City", "Dak Lak Province", "Ho Chi Minh City");
    }

    @Test
    void onADayOnlyTheCodesOfThatDayAreShown() {
        assertThat(list("provinces?validOn=2025-06-30").getList("items")).isEmpty();
        assertThat(list("provinces?validOn=2025-07-01").getList("items")).hasSize(34);
        assertThat(list("former-provinces?validOn=2025-06-30").getList("items")).hasSize(63);
        assertThat(list("former-provinces?validOn=2025-07-01").getList("items")).isEmpty();
        assertThat(list("statuses?validOn=1999-01-01").getList("items")).hasSize(8);
        reader().get("/api/v1/codelists/provinces?validOn=soon")
                .then()
                .statusCode(400)
                .body("violations.parameter", equalTo(List.of("validOn")));
    }

    @Test
    void industriesHave21SectionsAnd88DivisionsBelowThem() {
        List<Map<String, ?>> items = list("vsic-2018").getList("items");

        assertThat(items).filteredOn(item -> item.get("parent") == null).hasSize(21);
        assertThat(items).filteredOn(item -> item.get("parent") != null).hasSize(88);
        assertThat(items)
                .contains(Map.of(
                        "code", "A03",
                        "name", Map.of("vi", "Khai thác, nuôi trồng thủy sản", "en", "Fishing and aquaculture"),
                        "validFrom", "2018-08-20",
                        "parent", "A"));
    }

    @Test
    void currenciesAndCountriesAreNamedInBothLanguages() {
        assertThat(list("currencies").getMap("items.find { it.code == 'VND' }.name"))
                .isEqualTo(Map.of("vi", "Đồng Việt Nam", "en", "Vietnamese Dong"));
        assertThat(list("currencies").getList("items.code"))
                .contains("USD", "EUR", "CHF")
                .doesNotContain("DEM");
        assertThat(list("countries").getMap("items.find { it.code == 'VN' }.name"))
                .isEqualTo(Map.of("vi", "Việt Nam", "en", "Vietnam"));
    }

    @Test
    void aListIsATableWhereCsvIsAskedFor() {
        var table = reader().accept("text/csv")
                .get("/api/v1/codelists/vsic-2018")
                .then()
                .statusCode(200);

        table.contentType("text/csv");
        assertThat(table.extract().asString().lines().skip(3).findFirst())
                .contains("A02,Lâm nghiệp và hoạt động dịch vụ có liên quan,Forestry and related service activities"
                        + ",,,2018-08-20,,A,,");
        assertThat(table.extract().asString())
                .startsWith("\uFEFFcode,name_vi,name_en,")
                .contains("\r\nA,\"Nông nghiệp, lâm nghiệp và thủy sản\",\"Agriculture, forestry and fishing\",");
    }

    @Test
    void whoHasAListIsToldSoAndATableIsAnotherRepresentation() {
        String tag = reader().get("/api/v1/codelists/rights").header("ETag");
        String all = reader().get("/api/v1/codelists").header("ETag");

        reader().header("If-None-Match", tag)
                .get("/api/v1/codelists/rights")
                .then()
                .statusCode(304);
        reader().header("If-None-Match", all).get("/api/v1/codelists").then().statusCode(304);
        reader().header("If-None-Match", tag)
                .accept("text/csv")
                .get("/api/v1/codelists/rights")
                .then()
                .statusCode(200)
                .header("Vary", equalTo("Accept"));
    }

    @Test
    void unknownListsAreNotFoundAndAllAreListed() {
        reader().get("/api/v1/codelists")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(31))
                .body("total", equalTo(31));
        reader().get("/api/v1/codelists/planets").then().statusCode(404);
    }

    private static io.restassured.path.json.JsonPath list(String id) {
        return reader().get("/api/v1/codelists/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.specification.RequestSpecification reader() {
        return given().auth().oauth2(TestTokens.of("reader").build());
    }
}
