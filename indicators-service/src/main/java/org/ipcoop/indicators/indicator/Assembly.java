package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of a part's terms into observations, without any framework. A ratio is computed anew from the summed terms
 * of each place. A dimension the denominator doesn't carry (such as the right of filings per 100 enterprises) leaves the
 * denominator whole.
 */
final class Assembly {
    private static final Comparator<List<String>> BY_CODES = Comparator.comparing(key -> String.join("\u0000", key));

    private final Part part;
    private final List<String> by;
    private final int provincialUnits;
    private final Map<Place, List<Cell>> above;
    private final Map<Place, List<Cell>> below;
    private final TermFacts numerator;
    private final TermFacts denominator;

    Assembly(Part part, List<String> by, int provincialUnits, TermFacts numerator, TermFacts denominator) {
        this.part = part;
        this.by = by;
        this.provincialUnits = provincialUnits;
        this.numerator = numerator;
        this.denominator = denominator;
        above = byPlace(numerator.cells());
        below = byPlace(denominator.cells());
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
        Place whole = new Place(period.code(), carriedBelow(key));
        Result result = Result.of(
                part, number(part.numerator(), above.get(place)), number(part.denominator(), below.get(whole)));
        String qualifier = Qualifiers.of(
                numerator.qualifiers().getOrDefault(place, Set.of()),
                denominator.qualifiers().getOrDefault(whole, Set.of()));
        return new Observation(part, period, key, result, result.value() == null ? null : qualifier);
    }

    private @Nullable BigDecimal number(@Nullable Term term, @Nullable List<Cell> cells) {
        if (term == null) {
            return null;
        }
        if (cells == null && term.reducedBy() != Reduction.PROVINCIAL_UNITS) {
            return term.zeroWhenAbsent() ? BigDecimal.ZERO : null;
        }
        return Reducer.reduce(term.reducedBy(), cells == null ? List.of() : cells, provincialUnits);
    }

    private Set<List<String>> keys(String period) {
        Set<List<String>> keys = new TreeSet<>(BY_CODES);
        if (by.isEmpty()) {
            keys.add(List.of());
        }
        keysOf(above, period).forEach(keys::add);
        Set<List<String>> reached = keys.stream().map(this::carriedBelow).collect(Collectors.toSet());
        keysOf(below, period).filter(key -> !reached.contains(key)).forEach(keys::add);
        return keys;
    }

    private static Stream<List<String>> keysOf(Map<Place, List<Cell>> cells, String period) {
        return cells.keySet().stream()
                .filter(place -> place.period().equals(period))
                .map(Place::key);
    }

    private List<String> carriedBelow(List<String> key) {
        Term term = part.denominator();
        if (term == null) {
            return key;
        }
        List<String> carried = new ArrayList<>(key);
        for (int i = 0; i < by.size(); i++) {
            if (!Measures.carries(term.measure(), by.get(i))) {
                carried.set(i, Measures.UNSPECIFIED);
            }
        }
        return carried;
    }

    private static Map<Place, List<Cell>> byPlace(List<Cell> cells) {
        Map<Place, List<Cell>> places = new HashMap<>();
        for (Cell cell : cells) {
            places.computeIfAbsent(new Place(cell.period(), cell.key()), place -> new ArrayList<>())
                    .add(cell);
        }
        return places;
    }
}
