package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record carries exactly the headers and the key of the golden event of its type. */
class GoldenHeadersTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theRecordOfAnEventHasTheGoldenHeaders(EventType type) throws IOException {
        JsonNode event = golden(type);
        JsonNode data = event.path("data");
        var row = new OutboxRow(
                1,
                UUID.fromString(data.path("id").asText()),
                data.path("revision").asInt(),
                event.path("topic").asText(),
                type.ceType(),
                Instant.parse(data.path("updatedAt").asText()),
                data.toString());

        var record = CloudEvent.of(row);

        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        event.path("headers")
                .properties()
                .forEach(header ->
                        expected.put(header.getKey(), header.getValue().asText()));
        assertThat(headers).isEqualTo(expected);
        assertThat(text(record.key())).isEqualTo(event.path("key").asText());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode golden(EventType type) throws IOException {
        String file = "/org/ipcoop/contracts/examples/" + type.name().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream stream = Objects.requireNonNull(GoldenHeadersTest.class.getResourceAsStream(file), file)) {
            return JsonSettings.mapper().readTree(stream);
        }
    }
}
