package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a code of before 1 July 2025 means follows from the day; without one nobody guesses. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ProvinceCodesTest {

    @ParameterizedTest
    @CsvSource({
        "15, Yên Bái, Lào Cai",
        "24, Bắc Giang, Bắc Ninh",
        "44, Quảng Bình, Quảng Trị",
        "52, Bình Định, Gia Lai",
        "80, Long An, Tây Ninh",
        "82, Tiền Giang, Đồng Tháp",
        "91, Kiên Giang, An Giang"
    })
    void theSevenCodesThatChangedTheirMeaningNeedADayAndBothCandidatesAreNamed(String code, String was, String is) {
        Response undated = send("en", "", "{'province':'" + code + "'}");

        assertThat(Api.violations(undated)).containsExactly("/locations/0/province province-ambiguous");
        undated.then()
                .body(
                        "violations[0].message",
                        equalTo("Code " + code + " was " + was + " until 30 June 2025 and is " + is
                                + " since; give the activity a planned or actual date."));
        send("vi", "", "{'province':'" + code + "'}")
                .then()
                .body(
                        "violations[0].message",
                        equalTo("Mã " + code + " là " + was + " đến hết ngày 30/6/2025 và là " + is
                                + " từ ngày 1/7/2025; hãy nêu ngày dự kiến hoặc ngày thực tế."));
        send("en", "'planned':{'end':'2025-07-01'},", "{'province':'" + code + "'}")
                .then()
                .statusCode(201)
                .body("locations", equalTo(List.of(Map.of("province", code, "share", 1))));
    }

    @Test
    void twoFormerProvincesThatAreOneUnitTodayKeepBothCodesAndTheSumOfTheirShares() {
        // Given
        Response sent = send(
                "en",
                "'planned':{'end':'2025-06-30'},",
                "{'province':'44','share':0.25},{'province':'48','share':0.25},{'province':'45','share':0.5}");

        // Then
        UUID id = sent.then().statusCode(201).extract().jsonPath().getUUID("id");
        String location = "{\"province\":\"44\",\"share\":0.75,\"reportedAs\":\"44\",\"alsoReportedAs\":[\"45\"]}";
        assertThat(Api.reader().get("/api/v1/activities/" + id).asString())
                .contains(
                        "\"locations\":[" + location + ",{\"province\":\"48\",\"share\":0.25,\"reportedAs\":\"48\"}]");

        // When
        Response back = Api.reporter()
                .header("If-Match", "\"1\"")
                .body(Api.reader().get("/api/v1/activities/" + id).asString())
                .put("/api/v1/activities/" + id);

        // Then
        back.then().statusCode(200);
        assertThat(back.asString()).contains(location);
        assertThat(Api.violations(send(
                        "en",
                        "'planned':{'end':'2025-06-30'},",
                        location.replace('"', '\'') + ",{'province':'45','share':0.25}")))
                .containsExactly("/locations/1/province province-twice");
    }

    @Test
    void aListIsAskedForByTheUnitsOfTodayAndAFormerCodeNamesItsUnit() {
        Response former = Api.reader().get("/api/v1/activities?province=45");

        assertThat(Api.violations(former)).containsExactly("province province-retired");
        assertThat(former.jsonPath().getString("violations[0].message"))
                .isEqualTo("Code 45 (Quảng Trị) ended on 30 June 2025; the unit is now 44 (Quảng Trị).");
        Api.reader().get("/api/v1/activities?province=44").then().statusCode(200);
    }

    private static Response send(String language, String dates, String locations) {
        return Api.reporter()
                .header("Accept-Language", language)
                .body(Api.json("{'reportingOrganisation':'NOIP','type':'TRAINING','title':{'vi':'Lớp'}," + dates
                        + "'locations':[" + locations + "]}"))
                .post("/api/v1/activities");
    }
}
