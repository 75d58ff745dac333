package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was found for one leaf: its cells, which of them rest on approximate numbers or preliminary ones, whether samples are
 * among them, and which dimensions it can be split by.
 */
record TermFacts(
        List<Cell> cells,
        Map<Place, Set<String>> qualifiers,
        Set<Place> preliminary,
        boolean sample,
        Predicate<String> carries) {

    /** Of facts, which are never preliminary. */
    TermFacts(List<Cell> cells, Map<Place, Set<String>> qualifiers, boolean sample, Predicate<String> carries) {
        this(cells, qualifiers, Set.of(), sample, carries);
    }

    /** A period and a combination of dimension codes. */
    record Place(String period, List<String> key) {}
}
