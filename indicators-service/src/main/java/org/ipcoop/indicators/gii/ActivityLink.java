package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Which result of an activity moves an indicator. Indicators are known by their published names, since numbers move. */
record ActivityLink(String indicator, Kind kind, String vi, String en) {

    /** How a result gets into the indicator. */
    enum Kind {
        /** By arithmetic: a count or an amount over the indicator's denominator. */
        COUNTED,
        /** Through a survey or an index: linked, not quantified. */
        LINKED
    }

    private static final Map<String, ActivityLink> SHIPPED = shipped();

    /** The link of an indicator; null for those that no result of an activity moves. */
    static @Nullable ActivityLink of(NodeFigures indicator) {
        return SHIPPED.get(indicator.name().replaceAll("[*†]", "").strip());
    }

    String result(Language language) {
        return language == Language.VI ? vi : en;
    }

    private static Map<String, ActivityLink> shipped() {
        try (var in = Objects.requireNonNull(ActivityLink.class.getResourceAsStream("/gii/links.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(row -> new ActivityLink(row[0], Kind.valueOf(row[1]), row[2], row[3]))
                    .collect(Collectors.toUnmodifiableMap(ActivityLink::indicator, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
