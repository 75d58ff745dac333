package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was found for one leaf: its cells, which of them rest on approximate numbers or preliminary ones, what is missing, whether
 * samples are among them, and which dimensions it can be split by.
 */
record TermFacts(
        List<Cell> cells,
        Map<Place, Set<String>> qualifiers,
        Set<Place> preliminary,
        Gaps gaps,
        boolean sample,
        Predicate<String> carries) {

    /** Of facts, which are never preliminary, and complete: what did not happen is nothing. */
    TermFacts(List<Cell> cells, Map<Place, Set<String>> qualifiers, boolean sample, Predicate<String> carries) {
        this(cells, qualifiers, Set.of(), Gaps.NONE, sample, carries);
    }

    /** A period and a combination of dimension codes. */
    record Place(String period, List<String> key) {}

    /** What is missing from the cells of a place, and why a period has none, by its code. */
    record Gaps(Map<Place, Set<Gap>> from, Map<String, Set<Gap>> instead) {
        static final Gaps NONE = new Gaps(Map.of(), Map.of());
    }
}
