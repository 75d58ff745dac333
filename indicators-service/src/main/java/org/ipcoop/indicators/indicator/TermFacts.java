package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found for one term: its cells, which of them rest on approximate numbers, and whether samples are among them. */
record TermFacts(List<Cell> cells, Map<Place, Set<String>> qualifiers, boolean sample) {
    static final TermFacts NONE = new TermFacts(List.of(), Map.of(), false);

    /** A period and a combination of dimension codes. */
    record Place(String period, List<String> key) {}
}
