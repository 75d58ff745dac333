package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One target as its instrument states it, with where that can be read. {@code scope} says what it is about (GII, IP, S&T);
 * {@code baseline} is the value in {@code baseYear} where the instrument names one; {@code verified} is whether the source was
 * seen.
 */
public record Target(
        String code,
        String scope,
        Name measure,
        Aim aim,
        @Nullable String unit,
        YearRange by,
        @Nullable Integer baseYear,
        @Nullable BigDecimal baseline,
        LegalStatus legalStatus,
        String source,
        @Nullable String url,
        boolean verified,
        @Nullable MeasuredBy measuredBy) {

    /** Progress of an actual value from this target's own baseline. */
    public Progress progress(@Nullable BigDecimal actual) {
        return new Progress(baseline, actual, threshold());
    }

    /** Whether a value is good enough; null for a milestone. A level that comes down to its upper bound is below it then. */
    public @Nullable Boolean isMetBy(BigDecimal value) {
        BigDecimal threshold = threshold();
        return falls() && threshold != null ? (Boolean) (value.compareTo(threshold) <= 0) : aim.isMetBy(value);
    }

    private @Nullable BigDecimal threshold() {
        return falls() ? aim.max() : aim.threshold();
    }

    /** Whether it begins above the highest level that is wanted. */
    private boolean falls() {
        BigDecimal max = aim.max();
        return aim instanceof Aim.LevelBy && baseline != null && max != null && baseline.compareTo(max) > 0;
    }

    /** Whether a value of a period that ends on that day can be the one of then, or one on the way to it. */
    public boolean isInTime(LocalDate end) {
        return !end.isAfter(due());
    }

    /** The last day on which it can still be reached in time. */
    public LocalDate due() {
        return LocalDate.of(by.to(), 12, 31);
    }

    /** The straight way to the target; null where the instrument gives no baseline, no year of it, or no number. */
    public @Nullable StraightPath path() {
        BigDecimal threshold = threshold();
        if (baseline == null || baseYear == null || threshold == null || baseYear >= by.to()) {
            return null;
        }
        return new StraightPath(LocalDate.of(baseYear, 12, 31), due(), baseline, threshold);
    }
}
