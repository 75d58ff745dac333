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
    void provincesHaveValidityDatesAndFormerOnesSayWhatReplacedThem() {
        assertThat(list("provinces").getList("items")).hasSize(34);
        assertThat(list("provinces").getMap("items[0]"))
                .isEqualTo(
                        Map.of("code", "01", "name", Map.of("vi", "Hà Nội", "en", "Hanoi"), "validFrom", "2025-07-01"));
        assertThat(list("former-provinces").getMap("items[1]"))
                .isEqualTo(Map.of(
                        "code", "02", "name", Map.of("vi", "Hà Giang"), "validTo", "2025-06-30", "replacedBy", "08"));
    }

    @Test
    void unknownListsAreNotFoundAndAllAreListed() {
        reader().get("/api/v1/codelists")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(11))
                .body("total", equalTo(11));
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
