package org.ipcoop.indicators.gii;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Points a year over the editions held, as the least-squares slope; from and to are the first and last edition with the figure.
 * Two editions are the least that have a pace.
 */
public record Pace(double pointsPerYear, int from, int to) {

    /** The slope of a figure; null with fewer than two editions that have it. */
    public static @Nullable Pace of(List<Standing> standings, Function<Standing, @Nullable Double> figure) {
        List<Standing> known =
                standings.stream().filter(s -> figure.apply(s) != null).toList();
        if (known.size() < 2) {
            return null;
        }
        double meanYear = known.stream().mapToInt(Standing::year).average().orElseThrow();
        double meanFigure = known.stream()
                .mapToDouble(s -> Objects.requireNonNull(figure.apply(s)))
                .average()
                .orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (Standing standing : known) {
            double years = standing.year() - meanYear;
            covariance += years * (Objects.requireNonNull(figure.apply(standing)) - meanFigure);
            variance += years * years;
        }
        int from = known.stream().mapToInt(Standing::year).min().orElseThrow();
        int to = known.stream().mapToInt(Standing::year).max().orElseThrow();
        return new Pace(covariance / variance, from, to);
    }
}
