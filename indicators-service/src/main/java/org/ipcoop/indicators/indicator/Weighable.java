package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.indicator.SeriesFacts.Summed;
import org.ipcoop.indicators.period.DateRange;

/** Values and weights split by the same dimensions, so that they can meet. */
record Weighable(List<String> by, Summed values, Summed weights) {

    /** The first split at which any value of the period has a weight; the first of all where there is none. */
    static Weighable at(DateRange days, List<Weighable> splits) {
        return splits.stream()
                .filter(split -> split.pairs(days).values().stream()
                        .anyMatch(pairs -> !pairs.pairs().isEmpty()))
                .findFirst()
                .orElseGet(splits::getFirst);
    }

    /** Whether there is nothing on one of the sides. */
    boolean isHalf() {
        return values.sums().isEmpty() || weights.sums().isEmpty();
    }

    Map<List<String>, Pairs> pairs(DateRange days) {
        return Pairs.of(days, values.byKey(), weights.byKey());
    }
}
