package org.ipcoop.indicators.target;

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
        @Nullable Double baseline,
        LegalStatus legalStatus,
        String source,
        @Nullable String url,
        boolean verified) {

    /** Progress of an actual value from this target's own baseline. */
    public Progress progress(@Nullable Double actual) {
        return new Progress(baseline, actual, aim.threshold());
    }
}
