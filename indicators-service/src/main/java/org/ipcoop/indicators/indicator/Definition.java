package org.ipcoop.indicators.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is: data, not code. {@code disaggregations} are the dimensions that observations may be split by;
 * {@code needs} says, for sources other than activities, which outside statistics it is made of.
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
        @Nullable Needs needs,
        @Nullable String method,
        List<String> targets,
        int version) {

    Definition {
        disaggregations = List.copyOf(disaggregations);
        parts = List.copyOf(parts);
        targets = List.copyOf(targets);
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
                needs,
                method,
                targets,
                other);
    }

    /** Where in the chain from activity to impact the indicator stands. */
    enum Level {
        OUTPUT,
        OUTCOME,
        IMPACT,
        CONTEXT
    }

    /** Which way is better. */
    enum Direction {
        UP,
        DOWN
    }

    /** What the values are computed from. */
    enum Source {
        ACTIVITIES,
        SERIES,
        BOTH
    }

    /** The outside statistics a value is made of, in the catalogue's words. */
    record Needs(String numerator, @Nullable String denominator) {}
}
