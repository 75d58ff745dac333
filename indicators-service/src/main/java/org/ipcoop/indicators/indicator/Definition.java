package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is: data, not code. {@code disaggregations} are the dimensions that observations may be split by.
 */
record Definition(
        String code,
        Text name,
        Level level,
        String unit,
        Direction direction,
        String aggregation,
        List<String> disaggregations,
        Source source,
        List<Part> parts,
        @Nullable String method,
        List<String> targets,
        int version)
        implements Tabled {

    Definition {
        disaggregations = List.copyOf(disaggregations);
        parts = List.copyOf(parts);
        targets = List.copyOf(targets);
    }

    /** A row for each part, which has a code and a name of its own. */
    @Override
    public Rows table() {
        return new Rows(List.of(this));
    }

    /** The same as another version. */
    Definition withVersion(int other) {
        return new Definition(
                code,
                name,
                level,
                unit,
                direction,
                aggregation,
                disaggregations,
                source,
                parts,
                method,
                targets,
                other);
    }

    /** Where in the chain from activity to impact the indicator stands. */
    @Schema(name = "IndicatorLevel")
    enum Level {
        OUTPUT,
        OUTCOME,
        IMPACT,
        CONTEXT
    }

    /** Which way is better. */
    @Schema(name = "IndicatorDirection")
    enum Direction {
        UP,
        DOWN
    }

    /** What the values are computed from. */
    @Schema(name = "IndicatorSource")
    enum Source {
        ACTIVITIES,
        SERIES,
        BOTH;

        static Source of(List<Part> parts) {
            boolean measures = parts.stream()
                    .anyMatch(part -> !part.expression().measures().isEmpty());
            boolean outside = parts.stream().anyMatch(part -> part.expression().readsOutside());
            return measures && outside ? BOTH : outside ? SERIES : ACTIVITIES;
        }
    }

    /** The measures of activities that any part counts. */
    Set<String> measures() {
        Set<String> measures = new TreeSet<>();
        parts.forEach(part -> measures.addAll(part.expression().measures()));
        return measures;
    }
}
