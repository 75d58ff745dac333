package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ipcoop.indicators.indicator.TermFacts.Gaps;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.series.SeriesCell;

/** Gathers what outside data say of one leaf, period by period. */
final class Findings {
    private final List<Cell> cells = new ArrayList<>();
    private final Map<Place, Set<String>> qualifiers = new HashMap<>();
    private final Set<Place> preliminary = new HashSet<>();
    private final Map<Place, Set<Gap>> from = new HashMap<>();
    private final Map<String, Set<Gap>> instead = new HashMap<>();

    void add(Place place, BigDecimal value) {
        cells.add(new Cell(place.period(), place.key(), "", value));
    }

    /** The value comes of this observation, or of it among others. */
    void restsOn(Place place, SeriesCell cell) {
        if (cell.qualifier() != null) {
            qualifiers.computeIfAbsent(place, none -> new TreeSet<>()).add(cell.qualifier());
        }
        if (cell.preliminary()) {
            preliminary.add(place);
        }
    }

    void lacks(Place place, Set<Gap> gaps) {
        if (!gaps.isEmpty()) {
            from.merge(place, gaps, Amount::both);
        }
    }

    void absent(String period, Set<Gap> gaps) {
        instead.merge(period, gaps, Amount::both);
    }

    TermFacts facts(boolean sample, Predicate<String> carries) {
        return new TermFacts(cells, qualifiers, preliminary, new Gaps(from, instead), sample, carries);
    }
}
