package org.ipcoop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents are whole: generators of clients stop at a reference to nothing or an operation named twice. */
class OpenApiDocumentsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @ValueSource(strings = {"activities", "indicators"})
    void isOfVersion31AndNamesEveryOperationOnce(String service) throws IOException {
        JsonNode document = document(service);

        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.findValuesAsText("operationId")).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities", "indicators"})
    void refersOnlyToWhatItHolds(String service) throws IOException {
        JsonNode document = document(service);

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
        });
    }

    @Test
    void tellsOfEveryOperationOfActivitiesWhatAClientNeeds() throws IOException {
        JsonNode document = document("activities");
        Map<String, List<String>> lacking = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var whole =
                            new DescribedOperation(document, path.getKey(), operation.getKey(), operation.getValue());
                    if (!whole.lacks().isEmpty()) {
                        lacking.put(whole.toString(), whole.lacks());
                    }
                }));

        assertThat(lacking).isEmpty();
    }

    @Test
    void namesEveryObjectAndEnumerationOfActivities() throws IOException {
        Map<String, String> nameless = new TreeMap<>();
        document("activities")
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> {
                            JsonNode part = member.getValue();
                            if (Stream.of(part, part.path("items"), part.path("additionalProperties"))
                                    .anyMatch(each -> each.has("properties") || each.has("enum"))) {
                                nameless.put(schema.getKey(), member.getKey());
                            }
                        }));

        assertThat(nameless).isEmpty();
    }

    private static JsonNode document(String service) throws IOException {
        return YAML.readTree(
                Schemas.ROOT.resolve("openapi").resolve(service + ".yaml").toFile());
    }
}
