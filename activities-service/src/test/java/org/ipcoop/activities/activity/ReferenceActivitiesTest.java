package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcoop.activities.batch.Rows;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ReferenceActivitiesTest {
    private static final Path FILE = Path.of("../reference-data/activities/activities.ndjson");

    @Test
    void the81RealActivitiesAreTakenMarkedAsSampleAndTakenOnlyOnceAlsoFromTheirOwnTable() throws IOException {
        // Given
        List<String> lines = Files.readAllLines(FILE);
        var mapper = JsonSettings.mapper();

        // When
        for (String line : lines) {
            String key = mapper.readTree(line).get("externalId").asText();
            String path = "/api/v1/organisations/SAMPLE/activities/" + key;
            Api.steward().body(line).put(path).then().statusCode(201).body("sample", equalTo(true));
            Api.steward().body(line).put(path).then().statusCode(200).header("ETag", "\"1\"");
        }

        // Then
        int total = Api.reader()
                .queryParam("sample", true)
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        assertThat(total).isEqualTo(81);
        for (String language : List.of("vi", "en")) {
            assertThat(countsOfImport(table(language))).as(language).isEqualTo("0 0 81 0");
        }
    }

    /** All of them as the list gives them to a spreadsheet. */
    private static byte[] table(String language) {
        return Api.reader()
                .accept("text/csv")
                .header("Accept-Language", language)
                .queryParams("sample", true, "limit", 100)
                .get("/api/v1/activities")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String countsOfImport(byte[] table) {
        return Rows.counts(Api.steward()
                .contentType("text/csv")
                .body(table)
                .post(Rows.IMPORT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
    }
}
