package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import org.ipcoop.indicators.indicator.Definition.Direction;

/**
 * A province's place among the provinces by one number; equal numbers share the place. {@code of} is how many provinces have
 * the number, {@code provinces} how many there are.
 */
record ProvinceRank(int rank, int of, int provinces) {

    /** The place of a value among all known values, itself included. */
    static ProvinceRank of(BigDecimal own, Collection<BigDecimal> known, Direction better, int provinces) {
        long ahead = known.stream()
                .filter(value -> (better == Direction.UP ? value.compareTo(own) : own.compareTo(value)) > 0)
                .count();
        return new ProvinceRank((int) ahead + 1, known.size(), provinces);
    }
}
