package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/** A computed number with its parts. Exact, except that a ratio is rounded half-even at 12 decimals. */
record Result(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Status status) {
    static final int RATIO_DECIMALS = 12;

    /** The value of a part from its terms, null where a term has no facts. */
    static Result of(Part part, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        BigDecimal above = plain(numerator);
        BigDecimal below = plain(denominator);
        if (part.denominator() == null) {
            return above == null
                    ? new Result(null, null, null, Status.NO_DATA)
                    : new Result(plain(above.multiply(part.factor())), above, null, Status.OK);
        }
        if (above == null || below == null) {
            return new Result(null, above, below, Status.NO_DATA);
        }
        if (below.signum() == 0) {
            return new Result(null, above, below, Status.ZERO_DENOMINATOR);
        }
        BigDecimal ratio = above.multiply(part.factor()).divide(below, RATIO_DECIMALS, RoundingMode.HALF_EVEN);
        return new Result(plain(ratio), above, below, Status.OK);
    }

    /** The same, where it was computed, with another status. */
    Result but(Status other) {
        return status == Status.OK ? new Result(value, numerator, denominator, other) : this;
    }

    /**
     * The same result, saying what speaks against taking it as final: computed from less than all days that have passed, it
     * is PARTIAL; of a period that isn't over yet, PRELIMINARY.
     */
    Result judged(DateRange period, DateRange asked, LocalDate today) {
        boolean over = period.openEnd() || period.end().isBefore(today);
        LocalDate last = over || period.start().isAfter(today) ? period.end() : today;
        boolean whole = asked.covers(new DateRange(period.start(), last));
        boolean computed = status == Status.OK || status == Status.PRELIMINARY;
        if (!computed || (whole && over)) {
            return this;
        }
        return new Result(value, numerator, denominator, whole ? Status.PRELIMINARY : Status.PARTIAL);
    }

    /** Without trailing zeros, and never as a power of ten. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
