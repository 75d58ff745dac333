package org.ipcoop.indicators.gii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.projection.ReportedResult;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which results of activities move an indicator. Indicators are known by their published names, since numbers move.
 *
 * @param results what activities report of it; an activity that reports any of them is one that links to the indicator
 */
public record ActivityLink(
        String indicator, Kind kind, Denominator denominator, List<ReportedResult> results, String vi, String en) {

    /** How a result gets into the indicator. */
    @Schema(name = "ActivityLinkKind")
    public enum Kind {
        /** By arithmetic: a count or an amount over the indicator's denominator. */
        COUNTED,
        /** Through a survey or an index: linked, not quantified. */
        LINKED
    }

    /** What the indicator divides by. */
    public enum Denominator {
        PPP_GDP,
        TRADE,
        NONE
    }

    private static final Map<String, ActivityLink> SHIPPED = shipped();

    /** The link of an indicator; null for those that no result of an activity moves. */
    public static @Nullable ActivityLink of(NodeFigures indicator) {
        return SHIPPED.get(indicator.plainName());
    }

    /** The results in words. */
    public String result(Language language) {
        return language == Language.VI ? vi : en;
    }

    private static Map<String, ActivityLink> shipped() {
        try (var in = Objects.requireNonNull(ActivityLink.class.getResourceAsStream("/gii/links.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> link(line.split("\t", -1)))
                    .collect(Collectors.toUnmodifiableMap(ActivityLink::indicator, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActivityLink link(String[] row) {
        List<ReportedResult> results =
                Arrays.stream(row[3].split("; ", -1)).map(ReportedResult::parse).toList();
        return new ActivityLink(row[0], Kind.valueOf(row[1]), Denominator.valueOf(row[2]), results, row[4], row[5]);
    }
}
