package org.ipcoop.indicators.projection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that completed activities report, named by its measure and narrowed by dimensions, such as patent applications by
 * the PCT route.
 *
 * @param type the only type of activity meant; null for all
 */
public record ReportedResult(Measure measure, @Nullable ActivityType type, SortedMap<String, String> dims) {
    private static final String TYPE = "type";

    public ReportedResult {
        dims = Collections.unmodifiableSortedMap(new TreeMap<>(dims));
    }

    /** Reads {@code filings right=PATENT route=PCT}: the measure's code, then dimensions, one of which may be the type. */
    public static ReportedResult parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        SortedMap<String, String> dims = new TreeMap<>();
        for (String word : words.subList(1, words.size())) {
            String[] pair = word.split("=", 2);
            dims.put(pair[0], pair[1]);
        }
        @Nullable String type = dims.remove(TYPE);
        return new ReportedResult(Measure.of(words.getFirst()), type == null ? null : ActivityType.valueOf(type), dims);
    }

    /** The same dimensions of another measure. */
    public ReportedResult in(Measure other) {
        return new ReportedResult(other, type, dims);
    }
}
