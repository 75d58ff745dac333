package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact target arithmetic: a quotient is rounded half-even at 12 decimals, and a number has one way to be written. */
final class Decimals {
    private static final int SCALE = 12;

    private Decimals() {}

    static BigDecimal ratio(BigDecimal above, BigDecimal below) {
        return plain(above.divide(below, SCALE, RoundingMode.HALF_EVEN));
    }

    /** Without trailing zeros, and never as a power of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
