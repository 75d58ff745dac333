package org.ipcoop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The 81 sample activities can be posted as they are and keep what their sources say. */
class SampleActivitiesTest {

    private static final Path FILE = Path.of("../reference-data/activities/activities.ndjson");
    private static final List<JsonNode> ACTIVITIES = new ArrayList<>();

    @BeforeAll
    static void readFile() throws IOException {
        for (String line : Files.readAllLines(FILE)) {
            ACTIVITIES.add(Schemas.JSON.readTree(line));
        }
    }

    @Test
    void everyLineObeysTheSchemaOfTheActivityAndOfItsResult() {
        assertThat(ACTIVITIES)
                .allSatisfy(activity -> assertThat(Schemas.violations("activity.schema.json", activity))
                        .as(activity.path("externalId").asText())
                        .isEmpty());
    }

    @Test
    void externalIdsAreCompleteAndInOrder() {
        assertThat(ACTIVITIES)
                .extracting(activity -> activity.path("externalId").asText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 81)
                        .mapToObj("RA-%03d"::formatted)
                        .toList());
        assertThat(ACTIVITIES)
                .allSatisfy(activity -> assertThat(
                                activity.path("reportingOrganisation").asText())
                        .isEqualTo("SAMPLE"));
    }

    @Test
    void idsAreUniqueVersion7() {
        List<UUID> ids = ACTIVITIES.stream()
                .map(activity -> UUID.fromString(activity.path("id").asText()))
                .toList();

        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void completedOnesHaveAnEndAndAResultAndPlannedOnesHaveNeither() {
        assertThat(ACTIVITIES).allSatisfy(activity -> {
            boolean completed = activity.path("status").asText().equals("COMPLETED");
            assertThat(activity.has("result")).isEqualTo(completed);
            assertThat(activity.path("actual").has("end")).isEqualTo(completed);
            assertThat(activity.path("planned").has("start")).isEqualTo(!completed);
        });
        assertThat(ACTIVITIES)
                .filteredOn(activity -> activity.path("status").asText().equals("PLANNED"))
                .extracting(activity -> activity.path("externalId").asText())
                .containsExactly("RA-008", "RA-057", "RA-060", "RA-079");
    }

    @Test
    void everyQualifierPointsAtANumber() {
        assertThat(ACTIVITIES)
                .allSatisfy(activity -> activity.path("qualifiers")
                        .fieldNames()
                        .forEachRemaining(
                                pointer -> assertThat(activity.at(pointer).isNumber())
                                        .as(pointer)
                                        .isTrue()));
    }

    @Test
    void everyActivityNamesItsSource() {
        assertThat(ACTIVITIES).allSatisfy(activity -> {
            assertThat(activity.at("/evidence/0/kind").asText()).isEqualTo("WEB_PAGE");
            assertThat(activity.at("/evidence/0/title").asText()).isNotBlank();
        });
    }

    @Test
    void textIsInNormalFormC() throws IOException {
        String text = Files.readString(FILE);

        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void theStagesOfOneBillShareOneReference() {
        assertThat(ACTIVITIES)
                .filteredOn(activity ->
                        activity.at("/result/instrumentRef").asText().equals("IP-LAW-AMENDMENT-2025"))
                .extracting(activity -> activity.path("externalId").asText())
                .containsExactly("RA-017", "RA-018", "RA-020", "RA-022");
    }
}
