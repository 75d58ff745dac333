package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A numerator or denominator: the facts of one measure, narrowed by dimension, reduced to a number (default: their sum).
 * {@code absentIsZero} is for what the system itself establishes, such as completed activities: there no fact means none,
 * elsewhere it means unknown.
 */
record Term(
        String measure,
        @Nullable Reduction reduction,
        @Nullable Map<String, List<String>> where,
        @Nullable Boolean absentIsZero) {

    static Term sum(String measure) {
        return new Term(measure, null, null, null);
    }

    Term reducedBy(Reduction other) {
        return new Term(measure, other, where, absentIsZero);
    }

    Reduction reducedBy() {
        return reduction == null ? Reduction.SUM : reduction;
    }

    Map<String, List<String>> filters() {
        return where == null ? Map.of() : where;
    }

    boolean zeroWhenAbsent() {
        return Boolean.TRUE.equals(absentIsZero);
    }
}
