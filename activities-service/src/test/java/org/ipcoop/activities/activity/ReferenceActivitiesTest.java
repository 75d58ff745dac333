package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ReferenceActivitiesTest {
    private static final Path FILE = Path.of("../reference-data/activities/activities.ndjson");

    @Test
    void the81RealActivitiesAreTakenMarkedAsSampleAndTakenOnlyOnce() throws IOException {
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
    }
}
