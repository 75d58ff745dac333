package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the parts it was made from. Exact but for one rounding, half-even at 12 decimals, and without trailing zeros.
 *
 * @param value null where the status is {@link Status#NO_DATA} or {@link Status#ZERO_DENOMINATOR}
 */
public record Fraction(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Status status) {
    /** Nothing is known. */
    public static final Fraction NO_DATA = new Fraction(null, null, null, Status.NO_DATA);

    static final int DECIMALS = 12;

    /** {@code numerator × factor ÷ denominator}; null parts are unknown. */
    static Fraction of(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, int factor) {
        if (numerator == null || denominator == null) {
            return new Fraction(null, known(numerator), known(denominator), Status.NO_DATA);
        }
        BigDecimal value =
                denominator.signum() == 0 ? null : divided(numerator.multiply(BigDecimal.valueOf(factor)), denominator);
        Status status = value == null ? Status.ZERO_DENOMINATOR : Status.OK;
        return new Fraction(value, plain(numerator), plain(denominator), status);
    }

    /** The same figure, PARTIAL where it was OK and something is missing from it. */
    Fraction judged(boolean complete) {
        return complete || status != Status.OK ? this : new Fraction(value, numerator, denominator, Status.PARTIAL);
    }

    static BigDecimal divided(BigDecimal above, BigDecimal below) {
        return plain(above.divide(below, DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static @Nullable BigDecimal known(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }

    /** Without trailing zeros, and never as a power of ten: the one way in which a number is kept, compared and told. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
