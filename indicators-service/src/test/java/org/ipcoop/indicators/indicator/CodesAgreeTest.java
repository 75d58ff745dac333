package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes a question can be narrowed to are those that the contract lets an activity have. */
class CodesAgreeTest {

    @ParameterizedTest
    @CsvSource({
        "area, activity, /properties/areas/items",
        "type, activity, /properties/type",
        "right, common, /$defs/right",
        "route, common, /$defs/filing/properties/route",
        "kind, common, /$defs/agreement/properties/kind",
        "kind, results/reference-material, /properties/kind",
        "level, results/training, /properties/level",
        "mode, results/training, /properties/mode",
        "audience, results/training, /properties/audience/items",
        "channel, results/awareness, /properties/channel",
        "instrumentType, results/law-review, /properties/instrumentType",
        "topic, results/law-review, /properties/topic",
        "stage, results/law-review, /properties/stage",
    })
    void everyCodeOfTheContractIsOne(String dimension, String schema, String pointer) throws IOException {
        List<String> codes = new ArrayList<>();
        enumerated(schema, pointer).forEach(code -> codes.add(code.textValue()));
        codes.remove("UNSPECIFIED");

        assertThat(codes).isNotEmpty().allMatch(Codes.of(dimension));
        assertThat(List.of(Codes.allowed(dimension).split(", "))).containsAll(codes);
        assertThat(Codes.of(dimension).test("XYZ")).isFalse();
    }

    @Test
    void unspecifiedIsACodeOfEveryDimensionAndALongOneIsShownInPart() {
        assertThat(List.of("area", "sector", "sex", "org"))
                .allMatch(dimension -> Codes.of(dimension).test(Measures.UNSPECIFIED));
        assertThat(Codes.shown("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
    }

    private static JsonNode enumerated(String schema, String pointer) throws IOException {
        String resource = "/org/ipcoop/contracts/schemas/" + schema + ".schema.json";
        return new ObjectMapper()
                .readTree(CodesAgreeTest.class.getResource(resource))
                .at(pointer + "/enum");
    }
}
