package org.ipcoop.indicators.projection;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds of the numbers of an event, so that no snapshot can make the sums negative, endless or wrong. */
final class Quantities {
    private static final BigDecimal MAX = BigDecimal.valueOf(9_007_199_254_740_991L);
    private static final int MAX_SCALE = 20;

    private Quantities() {}

    /** Refuses negative and unreasonably large or long numbers; unknown is fine. */
    static void check(String name, @Nullable Number... values) {
        for (Number value : values) {
            if (value != null && outOfBounds(value)) {
                throw new IllegalArgumentException("number out of bounds in " + name);
            }
        }
    }

    private static boolean outOfBounds(Number value) {
        BigDecimal number = value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(value.longValue());
        return number.signum() < 0 || Math.abs((long) number.scale()) > MAX_SCALE || number.compareTo(MAX) > 0;
    }
}
