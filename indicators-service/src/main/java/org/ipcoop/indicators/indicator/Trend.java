package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import org.ipcoop.indicators.indicator.Definition.Direction;
import org.jspecify.annotations.Nullable;

/** Where a value went from one year to the next, in the sense of the indicator. */
enum Trend {
    BETTER,
    WORSE,
    SAME,
    /** One of the two values isn't known. */
    UNKNOWN;

    static Trend of(@Nullable BigDecimal before, @Nullable BigDecimal latest, Direction better) {
        if (before == null || latest == null) {
            return UNKNOWN;
        }
        int step = latest.compareTo(before);
        if (step == 0) {
            return SAME;
        }
        return step > 0 == (better == Direction.UP) ? BETTER : WORSE;
    }
}
