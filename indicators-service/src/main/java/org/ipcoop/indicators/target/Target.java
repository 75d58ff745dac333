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
        return new Progress(baseline, actual, aim.threshold());
    }

    /** The last day on which it can still be reached in time. */
    public LocalDate due() {
        return LocalDate.of(by.to(), 12, 31);
    }

    /** The straight way to the target; null where the instrument gives no baseline, no year of it, or no number. */
    public @Nullable StraightPath path() {
        BigDecimal threshold = aim.threshold();
        if (baseline == null || baseYear == null || threshold == null || baseYear >= by.to()) {
            return null;
        }
        return new StraightPath(LocalDate.of(baseYear, 12, 31), due(), baseline, threshold);
    }
}
