package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An observation of a series, or a figure of an industry table, behind a number, with its share of the number's terms.
 *
 * @param data as a definition names it: {@code series.gdp_current_vnd}, {@code industry.intensive_employment}
 * @param vintage which publication of the source; of an industry table its id
 * @param dimensions the code it has in each dimension of the series
 * @param value the observation itself
 * @param weight what it was multiplied with in a weighted mean
 */
record OutsideShare(
        String data,
        LocalDate start,
        LocalDate end,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> dimensions,
        String source,
        String vintage,
        BigDecimal value,
        @Nullable BigDecimal weight,
        @Nullable String qualifier,
        boolean preliminary,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    /** The same observation on both sides, or more than once on one of them. */
    OutsideShare and(OutsideShare other) {
        return new OutsideShare(
                data,
                start,
                end,
                dimensions,
                source,
                vintage,
                value,
                weight,
                qualifier,
                preliminary,
                sum(numerator, other.numerator),
                sum(denominator, other.denominator));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : Result.plain(one.add(other));
    }
}
