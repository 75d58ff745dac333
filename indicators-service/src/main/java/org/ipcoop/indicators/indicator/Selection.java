package org.ipcoop.indicators.indicator;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The codes that outside data of these dimensions are narrowed to, by the question and by the definition itself; empty where
     * nothing of them can be meant.
     *
     * @param whole whether a filter on a dimension that the data lack leaves them whole
     */
    Optional<Map<String, List<String>>> narrowed(
            Map<String, List<String>> own, Collection<String> dimensions, boolean whole) {
        Map<String, List<String>> narrowed = new LinkedHashMap<>(filters);
        boolean lacking = narrowed.keySet().retainAll(dimensions);
        own.forEach((dimension, codes) -> narrowed.merge(
                dimension,
                codes,
                (asked, fixed) -> fixed.stream().filter(asked::contains).toList()));
        boolean possible = (whole || !lacking)
                && dimensions.containsAll(own.keySet())
                && narrowed.values().stream().noneMatch(List::isEmpty);
        return possible ? Optional.of(narrowed) : Optional.empty();
    }
}
