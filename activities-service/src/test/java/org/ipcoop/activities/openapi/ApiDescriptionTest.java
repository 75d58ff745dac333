package org.ipcoop.activities.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class ApiDescriptionTest {

    @Test
    void anActivityOfEachTypeHasATypedResult() throws IOException {
        JsonNode api = api();
        JsonNode mapping = api.at("/components/schemas/Activity/discriminator/mapping");

        assertThat(mapping).hasSize(ActivityType.values().length);
        assertThat(mapping.path("TRAINING").asText()).isEqualTo("#/components/schemas/TrainingActivity");
        assertThat(api.at("/components/schemas/TrainingActivity/properties/result/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TrainingResult");
        assertThat(api.at("/components/schemas/TrainingResult/properties/participants/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Count");
        assertThat(api.at("/paths/~1api~1v1~1activities/post/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Activity");
        assertThat(api.at("/paths/~1api~1v1~1activities/post/responses").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("200", "201", "400", "401", "403", "406", "409", "413", "415", "422", "429", "503");
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode api = api();
        List<String> references = api.findValuesAsText("$ref", new ArrayList<>());

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItDoes() throws IOException {
        List<String> ids = api().findValuesAsText("operationId");

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    private static JsonNode api() throws IOException {
        return new ObjectMapper()
                .readTree(given().accept("application/json").get("/q/openapi").asString());
    }
}
