package org.ipcoop.activities.batch.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipcoop.activities.activity.Api;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.batch.Rows;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class TemplateApiTest {
    private static final String PATH = "/api/v1/activities/import/template";

    @ParameterizedTest
    @CsvSource({"vi, Mã của đơn vị", "en, External id"})
    void aTemplateIsAFileInTheLanguageOfTheReader(String language, String header) {
        byte[] file = Api.reader()
                .header("Accept-Language", language)
                .queryParam("type", "LAW_REVIEW")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"activities-law-review-" + language + ".csv\""))
                .header("Content-Language", equalTo(language))
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .asByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains(header);
    }

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void aTemplateSentBackAsItIsWouldBeTaken(ActivityType type) {
        for (String language : List.of("vi", "en")) {
            byte[] file = Api.reader()
                    .header("Accept-Language", language)
                    .queryParam("type", type.name())
                    .get(PATH)
                    .asByteArray();

            var report = Rows.reporter()
                    .contentType("text/csv")
                    .body(file)
                    .post(Rows.IMPORT + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();

            assertThat(Rows.violations(report)).as(language).isEmpty();
            assertThat(Rows.counts(report)).as(language).isEqualTo("1 0 0 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?type=LAW", "?type="})
    void withoutATypeThereIsHelp(String query) {
        Api.reader()
                .get(PATH + query)
                .then()
                .statusCode(400)
                .body("violations[0].parameter", equalTo("type"))
                .body("violations[0].code", equalTo("not-one-of"))
                .body("violations[0].message", containsString("LAW_REVIEW, ENFORCEMENT_SUPPORT"));
    }

    @Test
    void withoutATokenThereIsNone() {
        RestAssured.given().queryParam("type", "TRAINING").get(PATH).then().statusCode(401);
    }
}
