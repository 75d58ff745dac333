package org.ipcoop.indicators.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.indicators.ingestion.Decoded.Poison;
import org.ipcoop.indicators.ingestion.Decoded.Readable;
import org.ipcoop.indicators.ingestion.RawRecord.RawHeader;
import org.ipcoop.indicators.projection.ActivityEvent.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are an event, and what is said about those that aren't. */
class EventDecoderTest {
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final Events GOOD = Events.of(ID, 2, "COMPLETED", 20);
    private final EventDecoder decoder = new EventDecoder();

    @Test
    void anEventKeepsItsOriginAndFacts() {
        // When
        Decoded decoded = decoder.decode(GOOD.raw(7));

        // Then
        assertThat(decoded).isInstanceOfSatisfying(Readable.class, readable -> {
            assertThat(readable.event().origin())
                    .isEqualTo(new Origin(
                            "t",
                            0,
                            7,
                            ID + ":2",
                            "org.ipcoop.activity.completed.v1",
                            Instant.parse("2026-04-16T08:00:02Z")));
            assertThat(readable.event().revision().facts())
                    .extracting(fact -> fact.key().measure() + fact.key().province(), fact -> fact.value())
                    .containsExactly(
                            tuple("activities01", new BigDecimal("0.5")),
                            tuple("activities48", new BigDecimal("0.5")),
                            tuple("persons_reached01", new BigDecimal("10")),
                            tuple("persons_reached48", new BigDecimal("10")),
                            tuple("planned_to_end01", new BigDecimal("0.5")),
                            tuple("planned_to_end48", new BigDecimal("0.5")));
        });
    }

    @Test
    void whatThePublisherAddsLaterIsIgnored() {
        // Given members this service doesn't know, at every level, and another header
        Events later = GOOD.replace("\"sample\":false", "\"sample\":false,\"mood\":{\"a\":[1]}")
                .replace("\"channel\"", "\"language\":\"vi\",\"channel\"")
                .replace("\"province\":\"01\"", "\"province\":\"01\",\"district\":\"001\"")
                .header("ce_traceparent", "00-1");

        // Then
        assertThat(((Readable) decoder.decode(later.raw(1))).event().revision())
                .isEqualTo(((Readable) decoder.decode(GOOD.raw(1))).event().revision());
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of(GOOD.header("ce_type", null), Reason.BAD_HEADER, "ce_type is missing"),
                Arguments.of(GOOD.header("ce_id", " "), Reason.BAD_HEADER, "ce_id is missing"),
                Arguments.of(GOOD.header("ce_time", "yesterday"), Reason.BAD_HEADER, "ce_time is not a time"),
                Arguments.of(GOOD.header("ce_specversion", "2.0"), Reason.UNKNOWN_VERSION, "ce_specversion is not 1.0"),
                Arguments.of(
                        GOOD.header("ce_type", "org.ipcoop.activity.completed.v2"),
                        Reason.UNKNOWN_VERSION,
                        "ce_type is not of version 1"),
                Arguments.of(
                        GOOD.header("ce_type", "org.ipcoop.activity.exploded.v1"),
                        Reason.UNKNOWN_TYPE,
                        "ce_type is not known"),
                Arguments.of(GOOD.json(null), Reason.NO_DATA, "the record has no data"),
                Arguments.of(GOOD.json("{\"id\":"), Reason.BAD_JSON, "at line 1, column 7"),
                Arguments.of(GOOD.json("[]"), Reason.SCHEMA_VIOLATION, "expected Envelope"),
                Arguments.of(
                        GOOD.replace("\"AWARENESS\"", "\"PARTY\""),
                        Reason.SCHEMA_VIOLATION,
                        "/type expected ActivityType"),
                Arguments.of(
                        GOOD.replace("\"reach\":20", "\"reach\":\"20\""),
                        Reason.SCHEMA_VIOLATION,
                        "/result/reach expected Long"),
                Arguments.of(
                        GOOD.replace("\"reach\":20", "\"reach\":2.5"),
                        Reason.SCHEMA_VIOLATION,
                        "/result/reach expected Long"),
                Arguments.of(
                        GOOD.replace("\"reach\":20", "\"reach\":-1"),
                        Reason.SCHEMA_VIOLATION,
                        "/result number out of bounds in awareness"),
                Arguments.of(
                        GOOD.replace("\"share\":0.5", "\"share\":1e-999999999"),
                        Reason.SCHEMA_VIOLATION,
                        "/locations/0 number out of bounds in location"),
                Arguments.of(GOOD.replace("\"revision\":2,", ""), Reason.SCHEMA_VIOLATION, "/revision expected int"),
                Arguments.of(
                        GOOD.replace("\"status\":\"COMPLETED\",", ""), Reason.SCHEMA_VIOLATION, "/status is missing"),
                Arguments.of(
                        GOOD.replace("\"actual\":{\"end\":\"2026-04-15\"},", ""),
                        Reason.SCHEMA_VIOLATION,
                        "completed without /actual/end"),
                Arguments.of(
                        GOOD.replace(ID.toString(), UUID.randomUUID().toString()),
                        Reason.KEY_MISMATCH,
                        "the key is not the id in the data"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void aPoisonRecordSaysWhyWithoutRepeatingContents(Events event, Reason reason, String explanation) {
        // When
        Decoded decoded = decoder.decode(event.raw(1));

        // Then
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Poison.class,
                        poison -> assertThat(poison.reason() + ": " + poison.explanation())
                                .isEqualTo(reason + ": " + explanation));
    }

    @Test
    void bytesThatArentUtf8AreNotJson() {
        // Given
        RawRecord good = GOOD.raw(1);
        var broken = new RawRecord(good.partition(), 1, good.key(), good.headers(), new byte[] {'{', (byte) 0xff, '}'});

        // Then
        assertThat(((Poison) decoder.decode(broken)).reason()).isEqualTo(Reason.BAD_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "corrected", "planned", "retracted", "returned", "verified"})
    void everyGoldenExampleIsReadable(String name) throws IOException {
        // Given
        JsonNode example;
        try (InputStream file = getClass().getResourceAsStream("/org/ipcoop/contracts/examples/" + name + ".json")) {
            example = new ObjectMapper().readTree(file);
        }
        List<RawHeader> headers = example.get("headers").properties().stream()
                .map(header -> new RawHeader(
                        header.getKey(), Events.bytes(header.getValue().asText())))
                .toList();

        // When
        Decoded decoded = decoder.decode(new RawRecord(
                new TopicPartition(example.get("topic").asText(), 0),
                0,
                Events.bytes(example.get("key").asText()),
                headers,
                Events.bytes(example.get("data").toString())));

        // Then
        assertThat(decoded).isInstanceOfSatisfying(Readable.class, readable -> {
            assertThat(readable.event().snapshot().id())
                    .hasToString(example.get("key").asText());
            assertThat(readable.event().revision().facts().isEmpty()).isEqualTo(hasNoFacts(example.get("data")));
        });
    }

    /** Nothing comes of a retracted activity, nor of one under way that has no planned end. */
    private static boolean hasNoFacts(JsonNode data) {
        return switch (data.get("status").asText()) {
            case "RETRACTED", "DRAFT" -> true;
            case "COMPLETED", "VERIFIED" -> false;
            default -> data.at("/planned/end").isMissingNode();
        };
    }
}
