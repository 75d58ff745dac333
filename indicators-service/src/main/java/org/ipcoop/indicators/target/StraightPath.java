package org.ipcoop.indicators.target;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The straight way from the baseline, which is the value at the end of its year, to the target at the end of the last year by
 * which it is due. Before and after, it stays at its ends.
 */
public record StraightPath(LocalDate from, LocalDate to, BigDecimal baseline, BigDecimal target) {

    public StraightPath {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a path has days");
        }
    }

    /** What was to be expected on the day, to 12 decimals. */
    public BigDecimal on(LocalDate day) {
        if (!day.isAfter(from)) {
            return Decimals.plain(baseline);
        }
        if (!day.isBefore(to)) {
            return Decimals.plain(target);
        }
        BigDecimal gone = BigDecimal.valueOf(DAYS.between(from, day));
        BigDecimal days = BigDecimal.valueOf(DAYS.between(from, to));
        return Decimals.plain(
                baseline.add(Decimals.ratio(target.subtract(baseline).multiply(gone), days)));
    }
}
