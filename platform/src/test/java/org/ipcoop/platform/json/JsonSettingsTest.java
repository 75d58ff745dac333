package org.ipcoop.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.ipcoop.platform.id.UuidV7;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSettingsTest {
    private final ObjectMapper mapper = JsonSettings.mapper();

    record Value(String text, Integer count, LocalDate day, Instant at, BigDecimal amount) {}

    @Test
    void unknownIsAbsentDatesAreIsoAndNumbersPlain() throws Exception {
        Value value = new Value(
                null, null, LocalDate.of(2026, 2, 1), Instant.parse("2026-02-01T03:04:05Z"), new BigDecimal("1E+12"));
        assertThat(mapper.writeValueAsString(value))
                .isEqualTo("{\"day\":\"2026-02-01\",\"at\":\"2026-02-01T03:04:05Z\",\"amount\":1000000000000}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nope\":1}",
                "{\"count\":\"1\"}",
                "{\"text\":1}",
                "{\"count\":1.0}",
                "{\"count\":1,\"count\":2}",
                "{} {}"
            })
    void anythingLooseIsAnError(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Value.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void textIsNormalisedInFieldsAndMapsOfText() throws Exception {
        assertThat(mapper.readValue("{\"text\":\"Vie\u0323\u0302t\"}", Value.class)
                        .text())
                .isEqualTo("Vi\u1ec7t");
        assertThat(mapper.readValue("{\"a\":\"e\u0301\"}", Map.class)).containsEntry("a", "\u00e9");
    }

    @Test
    void idsOfOneProcessRise() {
        var first = UuidV7.next();
        var second = UuidV7.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }
}
