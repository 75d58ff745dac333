package org.ipcoop.indicators.projection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The further dimensions of a fact; one that isn't known is absent, which readers show as "unspecified". */
record Dims(SortedMap<String, String> values) {
    static final Dims NONE = new Dims(Collections.emptySortedMap());

    /** These dimensions and one more, where it is known. */
    Dims with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Dims(Collections.unmodifiableSortedMap(more));
    }

    /** One more dimension where a list names exactly one value: of several, nobody can say which it was. */
    Dims withOnly(String name, @Nullable List<String> candidates) {
        return candidates == null || candidates.size() != 1 ? this : with(name, candidates.getFirst());
    }
}
