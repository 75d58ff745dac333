package org.ipcoop.indicators.projection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;

/**
 * Everything a fact or a total is told apart by. {@code province} and {@code member} are empty where there is none;
 * {@code dims} is sorted. The order is the one totals are locked in, the same in every replica.
 */
public record FactKey(
        String measure,
        LocalDate day,
        String activityType,
        String area,
        String province,
        String organisation,
        boolean sample,
        SortedMap<String, String> dims,
        String member)
        implements Comparable<FactKey> {
    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::measure)
            .thenComparing(FactKey::day)
            .thenComparing(FactKey::activityType)
            .thenComparing(FactKey::area)
            .thenComparing(FactKey::province)
            .thenComparing(FactKey::organisation)
            .thenComparing(FactKey::sample)
            .thenComparing(FactKey::member)
            .thenComparing(key -> key.dims().toString());

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }
}
