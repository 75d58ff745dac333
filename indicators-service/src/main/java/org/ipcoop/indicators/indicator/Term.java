package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;

/** The facts of one measure, narrowed by dimension, to be reduced to a number. */
record Term(String measure, Reduction reducedBy, Map<String, List<String>> filters) {
    static Term of(Leaf.Facts leaf) {
        return new Term(leaf.measure().name(), leaf.reduction(), leaf.measure().filters());
    }
}
