package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.result.ActivityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No client is shown a regular expression: each pattern of the schemas has words of its own, in both languages. */
class ShapeMessagesTest {

    static Stream<String> schemas() {
        Stream<String> results = Stream.of(ActivityType.values()).map(type -> "results/" + type.slug());
        return Stream.concat(Stream.of("activity", "common"), results);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyPatternHasItsCode(String schema) throws IOException {
        Set<String> patterns = new TreeSet<>();
        collect(read(schema), patterns);
        patterns.remove("^/(result|outcomes|budget)/");

        assertThat(ShapeViolation.PATTERNS.keySet()).containsAll(patterns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyCodeHasItsMessage(String language) throws IOException {
        Properties texts = new Properties();
        String file = "/messages_" + language.toLowerCase(Locale.ROOT) + ".properties";
        try (var in = ShapeMessagesTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> keys = ShapeViolation.PATTERNS.values().stream()
                .map(code -> "violation." + code)
                .toList();

        assertThat(texts.stringPropertyNames()).containsAll(keys);
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        if (node.path("pattern").isTextual()) {
            patterns.add(node.get("pattern").textValue());
        }
        node.forEach(child -> collect(child, patterns));
    }

    private static JsonNode read(String schema) throws IOException {
        String file = "/org/ipcoop/contracts/schemas/" + schema + ".schema.json";
        try (var in = ShapeMessagesTest.class.getResourceAsStream(file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
