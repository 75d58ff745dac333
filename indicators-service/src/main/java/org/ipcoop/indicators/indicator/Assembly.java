package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was read for a part into observations, without any framework. A ratio is computed anew from the summed amounts of
 * each place. A dimension the denominator doesn't carry (such as the right of filings per 100 enterprises) leaves the
 * denominator whole.
 */
final class Assembly {
    private static final Comparator<List<String>> BY_CODES = Comparator.comparing(key -> String.join("\u0000", key));

    private final Part part;
    private final List<String> by;
    private final Map<Leaf, TermFacts> below;
    private final Amounts numerator;
    private final Amounts denominator;

    /** @param before the code of the period before each period */
    Assembly(
            Part part,
            List<String> by,
            int provincialUnits,
            Map<Leaf, TermFacts> above,
            Map<Leaf, TermFacts> below,
            Map<String, String> before) {
        this.part = part;
        this.by = by;
        this.below = below;
        numerator = new Amounts(above, before, (leaf, key) -> key, provincialUnits);
        denominator = new Amounts(below, before, this::carried, provincialUnits);
    }

    /** In time order, then by codes. Without a split every period is there, with one only what was observed. */
    List<Observation> observations(Collection<Period> periods) {
        List<Observation> found = new ArrayList<>();
        for (Period period : periods) {
            for (List<String> key : keys(period.code())) {
                found.add(observation(period, key));
            }
        }
        return found;
    }

    private Observation observation(Period period, List<String> key) {
        Place place = new Place(period.code(), key);
        @Nullable Expression under = part.denominator();
        Amount above = numerator.of(part.numerator(), place);
        Amount whole = under == null ? Amount.NOTHING : denominator.of(under, place);
        Result result = judged(Result.of(part, above.value(), whole.value()), above, whole);
        String qualifier = Qualifiers.of(above.qualifiers(), whole.qualifiers());
        boolean zero = result.status() == Status.ZERO_DENOMINATOR;
        return new Observation(
                part,
                period,
                key,
                result,
                result.value() == null ? null : qualifier,
                zero ? Set.of() : Amount.both(above.gaps(), whole.gaps()));
    }

    private static Result judged(Result result, Amount above, Amount below) {
        if (!above.gaps().isEmpty() || !below.gaps().isEmpty()) {
            return result.but(Status.PARTIAL);
        }
        return above.preliminary() || below.preliminary() ? result.but(Status.PRELIMINARY) : result;
    }

    private Set<List<String>> keys(String period) {
        Set<List<String>> keys = new TreeSet<>(BY_CODES);
        if (by.isEmpty()) {
            keys.add(List.of());
        }
        numerator.keys(period).forEach(keys::add);
        Set<List<String>> reached = below.keySet().stream()
                .flatMap(leaf -> keys.stream().map(key -> carried(leaf, key)))
                .collect(Collectors.toSet());
        denominator.keys(period).filter(key -> !reached.contains(key)).forEach(keys::add);
        return keys;
    }

    private List<String> carried(Leaf leaf, List<String> key) {
        TermFacts facts = below.get(leaf);
        List<String> carried = new ArrayList<>(key);
        for (int i = 0; i < by.size(); i++) {
            if (facts == null || !facts.carries().test(by.get(i))) {
                carried.set(i, Measures.UNSPECIFIED);
            }
        }
        return carried;
    }
}
