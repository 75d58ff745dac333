package org.ipcoop.indicators.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/** Which facts to add up: of these days, cut into these periods and dimensions, narrowed to these codes, as known now or at a past revision. */
record Selection(
        List<Period> periods,
        DateRange days,
        List<String> by,
        Map<String, List<String>> filters,
        boolean samples,
        @Nullable DataRevision past) {

    /** The same without the filters on dimensions that the measure doesn't carry: they leave it whole, as a split does. */
    Selection carriedBy(String measure) {
        Map<String, List<String>> carried = new LinkedHashMap<>(filters);
        carried.keySet().removeIf(dimension -> !Measures.carries(measure, dimension));
        return new Selection(periods, days, by, carried, samples, past);
    }
}
