package org.ipcoop.indicators.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.period.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * An observation among those of the same period and key.
 *
 * @param preferred whether it is the one that counts
 * @param others what the other sources said last, where they differ; only of the preferred one
 */
record Weighed(Observed observed, boolean preferred, List<Disagreement> others) {
    private static final MathContext PERCENT = new MathContext(6);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Another source that says another number.
     *
     * @param difference its number less the preferred one
     * @param percent the difference of the preferred number, in percent; absent where that is 0
     */
    record Disagreement(
            String source,
            String vintage,
            BigDecimal value,
            Observed.@Nullable Qualifier qualifier,
            BigDecimal difference,
            @Nullable BigDecimal percent) {

        static Disagreement of(Observed preferred, Observed other) {
            BigDecimal difference = other.value().subtract(preferred.value());
            BigDecimal percent = preferred.value().signum() == 0
                    ? null
                    : difference.multiply(HUNDRED).divide(preferred.value().abs(), PERCENT);
            return new Disagreement(
                    other.source(), other.vintage().code(), other.value(), other.qualifier(), difference, percent);
        }
    }

    /** What several publications are about. */
    private record Subject(DateRange days, List<String> key) {}

    /** Weighs all observations of a series; they keep their order. */
    static List<Weighed> all(Series series, List<Observed> observations) {
        Map<Subject, List<Observed>> bySubject = new LinkedHashMap<>();
        observations.forEach(one -> bySubject
                .computeIfAbsent(new Subject(one.days(), one.key()), subject -> new ArrayList<>())
                .add(one));
        List<Weighed> weighed = new ArrayList<>();
        bySubject.values().forEach(about -> weigh(series, about, weighed));
        return weighed;
    }

    private static void weigh(Series series, List<Observed> about, List<Weighed> weighed) {
        List<Observed> latest = latest(about);
        Observed preferred = latest.stream()
                .min(Comparator.comparingInt(one -> series.position(one.source())))
                .orElseThrow();
        List<Disagreement> others = latest.stream()
                .filter(one -> one.value().compareTo(preferred.value()) != 0)
                .map(one -> Disagreement.of(preferred, one))
                .toList();
        about.forEach(one -> weighed.add(new Weighed(one, one == preferred, one == preferred ? others : List.of())));
    }

    /** What each source said last. */
    static List<Observed> latest(List<Observed> observations) {
        Map<List<Object>, Observed> latest = new LinkedHashMap<>();
        observations.forEach(one -> latest.merge(
                List.of(one.days(), one.key(), one.source()),
                one,
                (before, after) -> before.vintage().compareTo(after.vintage()) > 0 ? before : after));
        return List.copyOf(latest.values());
    }
}
