package org.ipcoop.activities.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.row.RowReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityCsvTest {
    private static final Path SAMPLE = Path.of("../reference-data/activities/activities.ndjson");

    private final ObjectMapper mapper = JsonSettings.mapper();
    private final ActivityCsv csv = new ActivityCsv();

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasExportedIsReadBackAsItWas(Language language) throws IOException {
        List<JsonNode> activities = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE)) {
            activities.add(mapper.readTree(line));
        }

        byte[] file = csv.of(activities, language).getBytes(StandardCharsets.UTF_8);

        List<JsonNode> read = new ArrayList<>();
        try (var rows = new RowReaders(new Columns()).open(RowFormat.CSV, new ByteArrayInputStream(file), 1_000_000)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.violations()).isEmpty();
                read.add(row.body());
            }
        }
        assertThat(read).hasSameSizeAs(activities);
        for (int i = 0; i < read.size(); i++) {
            assertThat(comparable(read.get(i))).isEqualTo(comparable(activities.get(i)));
        }
    }

    /** Decimals that are whole have no point in a cell. */
    private static String comparable(JsonNode activity) {
        return sorted(activity).toString().replaceAll("(\\d)\\.0+([,}])", "$1$2");
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = object.objectNode();
            object.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(member -> sorted.set(member.getKey(), sorted(member.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            var items = JsonSettings.mapper().createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }

    @Test
    void onlyColumnsThatAreFilledAreShownAndFormulasAreHarmless() throws IOException {
        JsonNode first = mapper.readTree(
                "{\"externalId\":\"=1+1\",\"title\":{\"vi\":\"Lớp; học\"},\"type\":\"TRAINING\",\"result\":{\"hours\":1.5}}");
        JsonNode second = mapper.readTree("{\"title\":{\"vi\":\"Hội thảo\"},\"type\":\"AWARENESS\"}");

        assertThat(csv.of(List.of(first, second), Language.EN).lines().skip(1))
                .containsExactly("'=1+1,Lớp; học,TRAINING,1.5", ",Hội thảo,AWARENESS,");
        assertThat(csv.of(List.of(first, second), Language.VI).lines().skip(1))
                .containsExactly("'=1+1;\"Lớp; học\";TRAINING;1,5", ";Hội thảo;AWARENESS;");
    }
}
