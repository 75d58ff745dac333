package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.activities.outbox.TopicNames;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class PublishedEventsTest {
    @jakarta.inject.Inject
    TopicNames topics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void completingPublishesExactlyOneEventThatIsWhatGetReturns() throws IOException {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", "DRAFT"));

        // When
        Api.move(Api.reporter(), id, "complete", "{}").then().statusCode(200);

        // Then
        var record = events(id, 1).getFirst();
        JsonNode event = JsonSettings.mapper().readTree(record.value());
        JsonNode read = JsonSettings.mapper()
                .readTree(Api.reader().get("/api/v1/activities/" + id).asString());
        assertThat(event).isEqualTo(read);
        assertThat(header(record, "ce_id")).isEqualTo(id + ":2");
        assertThat(schema().validate(event)).isEmpty();
    }

    @Test
    void everyRevisionIsToldOnTheTopicItBelongsTo() {
        // Given
        UUID id = Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", "DRAFT"));

        // When
        Api.move(Api.reporter(), id, "plan", "{}");
        Api.move(Api.reporter(), id, "start", "{}");
        Api.move(Api.reporter(), id, "complete", "{}");
        Api.move(Api.verifier(), id, "return", "{'reason':'Which course?'}");
        Api.move(Api.reporter(), id, "complete", "{}");
        Api.move(Api.verifier(), id, "verify", "{}");
        Api.reporter()
                .header("If-Match", "\"7\"")
                .body(Api.json(Api.COMPLETED_TRAINING.replace("'status':'COMPLETED'", "'reason':'Typing error'")))
                .put("/api/v1/activities/" + id)
                .then()
                .statusCode(200);
        Api.move(Api.reporter(), id, "retract", "{'reason':'Reported twice'}");

        // Then
        assertThat(told(events(id, 8)))
                .containsExactly(
                        topics.plans() + " planned 2 PLANNED",
                        topics.plans() + " planned 3 ONGOING",
                        topics.activities() + " completed 4 COMPLETED",
                        topics.activities() + " returned 5 ONGOING",
                        topics.activities() + " completed 6 COMPLETED",
                        topics.activities() + " verified 7 VERIFIED",
                        topics.activities() + " corrected 8 VERIFIED",
                        topics.activities() + " retracted 9 RETRACTED");
    }

    @Test
    void draftsAndDraftsGivenUpAreNotTold() {
        UUID draft = Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", "DRAFT"));
        Api.move(Api.reporter(), draft, "cancel", "{}").then().statusCode(200);
        UUID planned = Api.created(Api.COMPLETED_TRAINING.replace("COMPLETED", "PLANNED"));
        Api.move(Api.reporter(), planned, "cancel", "{}").then().statusCode(200);

        assertThat(told(events(planned, 2)))
                .containsExactly(topics.plans() + " planned 1 PLANNED", topics.plans() + " planned 2 CANCELLED");
        assertThat(events(draft, 0)).isEmpty();
    }

    /** Topic by topic, in the order they came. */
    private List<String> told(List<ConsumerRecord<String, byte[]>> records) {
        return Stream.of(topics.plans(), topics.activities())
                .flatMap(topic ->
                        records.stream().filter(record -> record.topic().equals(topic)))
                .map(this::told)
                .toList();
    }

    private String told(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = JsonSettings.mapper().readTree(record.value());
            assertThat(schema().validate(event)).isEmpty();
            String type = header(record, "ce_type")
                    .replace("org.ipcoop.activity.", "")
                    .replace(".v1", "");
            return record.topic() + " " + type + " " + event.get("revision") + " "
                    + event.get("status").asText();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<ConsumerRecord<String, byte[]>> events(UUID id, int atLeast) {
        return EventLog.of(servers, topics, id, atLeast);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static com.networknt.schema.JsonSchema schema() {
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder -> builder.schemaMappers(mappers ->
                                mappers.mapPrefix("https://ipcoop.org/contracts/", "classpath:org/ipcoop/contracts/")))
                .getSchema(SchemaLocation.of("https://ipcoop.org/contracts/schemas/activity-event.schema.json"));
    }
}
