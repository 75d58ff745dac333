package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.jspecify.annotations.Nullable;

/** One number of an indicator: a term, or a ratio of two terms times a scale (default 1). */
record Part(
        String code,
        Text name,
        String unit,
        @Nullable Direction direction,
        Term numerator,
        @Nullable Term denominator,
        @Nullable BigDecimal scale) {

    BigDecimal factor() {
        return scale == null ? BigDecimal.ONE : scale;
    }

    /** Whether values of this part may be added over periods and places. */
    boolean additive() {
        return denominator == null && numerator.reducedBy() == Reduction.SUM;
    }

    /** Whether the part is defined by this dimension, such as the share of women by sex, and so isn't split by it. */
    boolean fixes(String dimension) {
        return numerator.filters().containsKey(dimension)
                || (denominator != null && denominator.filters().containsKey(dimension));
    }
}
