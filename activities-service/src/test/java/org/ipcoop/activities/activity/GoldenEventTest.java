package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden events of the contracts come out of our records as they went in: nothing renamed, lost or added. */
class GoldenEventTest {

    @ParameterizedTest
    @ValueSource(strings = {"completed", "corrected", "verified", "retracted", "returned", "planned"})
    void aSnapshotSurvivesReadingAndWriting(String name) throws IOException {
        ObjectMapper mapper = JsonSettings.mapper();
        JsonNode data = golden(mapper, name).path("data");
        ContentJson json = new ContentJson(mapper);

        String written = json.text(json.read(data.toString()));

        assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(data.toString()));
    }

    private static JsonNode golden(ObjectMapper mapper, String name) throws IOException {
        String file = "/org/ipcoop/contracts/examples/" + name + ".json";
        try (InputStream stream = Objects.requireNonNull(GoldenEventTest.class.getResourceAsStream(file), file)) {
            return mapper.readTree(stream);
        }
    }
}
