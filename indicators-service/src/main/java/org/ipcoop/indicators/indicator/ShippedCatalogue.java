package org.ipcoop.indicators.indicator;

import static org.ipcoop.indicators.indicator.ShippedCsv.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.ipcoop.indicators.indicator.Definition.Level;
import org.ipcoop.indicators.indicator.Definition.Source;
import org.jspecify.annotations.Nullable;

/** The definitions that come with the release: reference/indicator-catalogue.csv, computed as indicator-formulas.json says. */
final class ShippedCatalogue {
    private static final TypeReference<Map<String, Computed>> COMPUTED = new TypeReference<>() {};

    private static final String COMPUTED_FROM = "/reference/indicator-formulas.json";

    private ShippedCatalogue() {}

    /** How an indicator of the catalogue is computed, and what it may be split by. */
    record Computed(List<String> disaggregations, List<Part> parts) {}

    /** All shipped definitions, in the catalogue's order, version 1. */
    static List<Definition> read(ObjectMapper json) {
        Map<String, Computed> computed = computed(json);
        return ShippedCsv.rows("/reference/indicator-catalogue.csv").stream()
                .map(row -> definition(row, Objects.requireNonNull(computed.get(text(row, "code")), text(row, "code"))))
                .toList();
    }

    private static Definition definition(Map<String, String> row, Computed computed) {
        return new Definition(
                text(row, "code"),
                new Text(text(row, "name_vi"), text(row, "name_en")),
                Level.valueOf(text(row, "level")),
                text(row, "unit"),
                direction(text(row, "direction")),
                text(row, "aggregation"),
                computed.disaggregations(),
                Source.of(computed.parts()),
                computed.parts(),
                orNull(text(row, "method_basis")),
                List.of(text(row, "target_ref").split(";")).stream()
                        .filter(target -> !target.isBlank())
                        .toList(),
                1);
    }

    private static Direction direction(String words) {
        return Direction.valueOf(words.split(";", 2)[0].strip().toUpperCase(Locale.ROOT));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Map<String, Computed> computed(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(ShippedCatalogue.class.getResourceAsStream(COMPUTED_FROM))) {
            return json.readValue(file, COMPUTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
