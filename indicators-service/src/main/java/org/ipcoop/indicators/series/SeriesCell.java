package org.ipcoop.indicators.series;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The number that counts for a period and a key: of the preferred source there, as its latest vintage has it.
 *
 * @param key the codes of the dimensions asked for, in their order
 * @param qualifier ABOUT, OVER or NEARLY; null where the number is exact
 * @param source several, joined by a plus sign, where the number was summed from parts of several
 * @param vintage the day, month or year of publication, or {@code undated}; the latest of the parts
 */
public record SeriesCell(
        DateRange days,
        List<String> key,
        BigDecimal value,
        @Nullable String qualifier,
        boolean preliminary,
        String source,
        String vintage) {
    public SeriesCell {
        key = List.copyOf(key);
    }
}
