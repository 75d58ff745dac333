package org.ipcoop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document is one of version 3, refers only to what exists, and says the same as the golden examples. */
class AsyncApiTest {

    private static final Path FILE = Schemas.ROOT.resolve("asyncapi.yaml");
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static Stream<Path> examples() {
        return Schemas.files("examples", ".json").stream();
    }

    @Test
    void isADocumentOfVersion3() throws IOException {
        AsyncAPI document = YAML.readValue(FILE.toFile(), AsyncAPI.class);

        assertThat(document.getAsyncapi()).isEqualTo("3.0.0");
        assertThat(Objects.requireNonNull(document.getChannels()))
                .containsOnlyKeys("activities", "plans", "deadLetters");
        assertThat(Objects.requireNonNull(document.getOperations()))
                .containsOnlyKeys("publishActivities", "publishPlans", "setAside");
    }

    @Test
    void everyTopicIsKeptForEver() throws IOException {
        JsonNode channels = YAML.readTree(FILE.toFile()).path("channels");

        assertThat(channels).isNotEmpty().allSatisfy(channel -> {
            JsonNode settings = channel.at("/bindings/kafka/topicConfiguration");
            assertThat(settings.at("/retention.ms").asLong()).isEqualTo(-1);
            assertThat(settings.at("/cleanup.policy/0").asText()).isEqualTo("delete");
        });
    }

    @Test
    void refersOnlyToWhatExists() throws IOException {
        JsonNode document = YAML.readTree(FILE.toFile());

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(Files.exists(Schemas.ROOT.resolve(reference))).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAMessageOfItsTopic(Path file) throws IOException {
        JsonNode document = YAML.readTree(FILE.toFile());
        JsonNode event = Schemas.read(file);
        String name = file.getFileName().toString().replace(".json", "");

        JsonNode channel = StreamSupport.stream(document.path("channels").spliterator(), false)
                .filter(candidate -> candidate.path("address").equals(event.path("topic")))
                .findFirst()
                .orElseThrow();

        assertThat(channel.path("messages").has(name)).isTrue();
        assertThat(document.at("/components/messages/" + name + "/headers/properties/ce_type/const"))
                .isEqualTo(event.at("/headers/ce_type"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void headersOfTheExamplesObeyTheSharedHeaderSchema(Path file) throws IOException {
        JsonNode headers = YAML.readTree(FILE.toFile()).at("/components/messageTraits/cloudEvent/headers");

        assertThat(Schemas.inline(headers).validate(Schemas.read(file).path("headers")))
                .isEmpty();
    }
}
