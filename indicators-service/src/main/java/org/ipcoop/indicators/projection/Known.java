package org.ipcoop.indicators.projection;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is stored of an activity before a batch: its revisions with their times, and the facts of the highest one. */
public record Known(NavigableMap<Integer, Instant> revisions, List<Fact> currentFacts) {
    /** An activity never seen before. */
    public static final Known NOTHING = new Known(new TreeMap<>(), List.of());
}
