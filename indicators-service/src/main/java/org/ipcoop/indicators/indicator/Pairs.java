package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipcoop.indicators.indicator.Leaf.Use;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;

/** The values of a period that have a weight of just the same days and codes. What has none takes no part in a mean, and is told. */
record Pairs(List<Pair> pairs, Set<Gap> gaps) {

    /** A value and its weight. */
    record Pair(SeriesCell value, SeriesCell weight) {
        BigDecimal product() {
            return value.value().multiply(weight.value());
        }
    }

    /** The pairs of each key, also of those that have none. */
    static Map<List<String>, Pairs> of(
            DateRange days, Map<List<String>, List<SeriesCell>> values, Map<List<String>, List<SeriesCell>> weights) {
        Set<List<String>> keys = new LinkedHashSet<>(values.keySet());
        keys.addAll(weights.keySet());
        Map<List<String>, Pairs> pairs = new LinkedHashMap<>();
        for (List<String> key : keys) {
            pairs.put(
                    key,
                    of(
                            Picked.of(Use.SUM, days, values.getOrDefault(key, List.of())),
                            Picked.of(Use.SUM, days, weights.getOrDefault(key, List.of()))));
        }
        return pairs;
    }

    private static Pairs of(Picked values, Picked weights) {
        List<Pair> pairs = new ArrayList<>();
        for (SeriesCell value : values.cells()) {
            weights.cells().stream()
                    .filter(weight -> weight.days().equals(value.days()))
                    .forEach(weight -> pairs.add(new Pair(value, weight)));
        }
        boolean paired = pairs.size() == values.cells().size()
                && pairs.size() == weights.cells().size();
        Set<Gap> gaps = Amount.both(values.gaps(), weights.gaps());
        if (paired) {
            return new Pairs(pairs, gaps);
        }
        return new Pairs(pairs, pairs.isEmpty() ? Set.of(Gap.NOT_PAIRED) : Amount.both(gaps, Set.of(Gap.NOT_PAIRED)));
    }

    /** The sum of the products, or of the weights alone. */
    void addTo(Findings findings, Place place, boolean products) {
        if (pairs.isEmpty()) {
            findings.absent(place.period(), gaps);
        }
        if (!pairs.isEmpty() || gaps.contains(Gap.NOT_PAIRED)) {
            findings.lacks(place, gaps);
        }
        for (Pair pair : pairs) {
            findings.add(place, products ? pair.product() : pair.weight().value());
            findings.restsOn(place, pair.value());
            findings.restsOn(place, pair.weight());
        }
    }
}
