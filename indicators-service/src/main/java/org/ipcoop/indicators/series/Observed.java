package org.ipcoop.indicators.series;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One number of one source as one publication has it.
 *
 * @param key a code for each dimension of the series, in their order
 */
record Observed(
        DateRange days,
        List<String> key,
        String source,
        Vintage vintage,
        BigDecimal value,
        @Nullable Qualifier qualifier,
        boolean preliminary,
        @Nullable String url,
        @Nullable String note) {
    Observed {
        key = List.copyOf(key);
    }

    /** Which way the true number may differ from the one told. */
    enum Qualifier {
        ABOUT,
        OVER,
        NEARLY
    }
}
