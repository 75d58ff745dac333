package org.ipcoop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden examples are what both services are tested against, so they have to obey the contract themselves. */
class ExampleEventsTest {

    private static final String EVENT = "activity-event.schema.json";

    static Stream<Path> files() {
        return Schemas.files("examples", ".json").stream();
    }

    @Test
    void thereIsOneForEveryEventType() {
        assertThat(files().map(file -> file.getFileName().toString()))
                .containsExactly(
                        "completed.json",
                        "corrected.json",
                        "planned.json",
                        "retracted.json",
                        "returned.json",
                        "verified.json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void dataObeysTheEventSchema(Path file) {
        assertThat(Schemas.violations(EVENT, Schemas.read(file).path("data"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void keyAndHeadersAgreeWithTheData(Path file) {
        JsonNode event = Schemas.read(file);
        JsonNode data = event.path("data");
        JsonNode headers = event.path("headers");
        String id = data.path("id").asText();
        String name = file.getFileName().toString().replace(".json", "");

        assertThat(event.path("key").asText()).isEqualTo(id);
        assertThat(headers.path("ce_subject").asText()).isEqualTo(id);
        assertThat(headers.path("ce_id").asText())
                .isEqualTo(id + ":" + data.path("revision").asInt());
        assertThat(headers.path("ce_type").asText()).isEqualTo("org.ipcoop.activity." + name + ".v1");
        assertThat(headers.path("ce_time").asText())
                .isEqualTo(data.path("updatedAt").asText());
        assertThat(headers.path("ce_dataschema").asText()).isEqualTo(Schemas.ID_PREFIX + EVENT);
    }

    @Test
    void anUnknownMemberIsRefused() {
        ObjectNode data = completed();
        data.put("surprise", 1);

        assertThat(Schemas.violations(EVENT, data))
                .hasSize(1)
                .first()
                .asString()
                .contains("surprise");
    }

    @Test
    void aNegativeCountInTheResultIsRefused() {
        ObjectNode data = completed();
        data.withObjectProperty("result").put("participants", -1);

        assertThat(Schemas.violations(EVENT, data))
                .hasSize(1)
                .first()
                .asString()
                .contains("participants");
    }

    @Test
    void aCompletedActivityWithoutAnEndIsRefused() {
        ObjectNode data = completed();
        data.withObjectProperty("actual").remove("end");

        assertThat(Schemas.violations(EVENT, data))
                .hasSize(1)
                .first()
                .asString()
                .contains("end");
    }

    @Test
    void aDraftIsRefused() {
        ObjectNode data = completed();
        data.put("status", "DRAFT");

        assertThat(Schemas.violations(EVENT, data))
                .hasSize(1)
                .first()
                .asString()
                .contains("status");
    }

    @Test
    void theReasonOfACorrectionStaysInTheService() {
        ObjectNode data = completed();
        data.put("reason", "typing error");

        assertThat(Schemas.violations(EVENT, data)).hasSize(1);
    }

    private static ObjectNode completed() {
        return (ObjectNode)
                Schemas.read(Schemas.ROOT.resolve("examples/completed.json")).path("data");
    }
}
