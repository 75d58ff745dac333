package org.ipcoop.indicators.gii.attribution;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.Change;
import org.ipcoop.indicators.gii.Change.Move;
import org.ipcoop.indicators.projection.CompletedResults.Reporter;
import org.ipcoop.indicators.projection.CompletedResults.YearSum;
import org.jspecify.annotations.Nullable;

/**
 * A linked indicator and what activities report of it. What ended in the indicator's data year may be in the official figure
 * already and can only be taken away; what ended in another year cannot be in it and can only be put on top.
 *
 * @param sums by year
 * @param applicants activities with applications that the indicator looks into, stated or not; 0 where it counts applications
 */
record Line(LinkedIndicator indicator, List<YearSum> sums, List<Reporter> reporters, int applicants, double gdp) {

    /** A year's count and the change of the indicator that it amounts to. */
    record Share(int year, BigDecimal count, double amount, Change change) {}

    @Nullable
    Unquantified unquantified() {
        return indicator.unquantified(gdp);
    }

    int activities() {
        return sums.stream().mapToInt(YearSum::activities).sum();
    }

    int samples() {
        return sums.stream().mapToInt(YearSum::samples).sum();
    }

    BigDecimal count() {
        return sums.stream().map(YearSum::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isOfDataYear(YearSum sum) {
        return Objects.equals(indicator.dataYear(), sum.year());
    }

    /** What may be in the official figure, taken away. A figure cannot fall below 0, however much is reported. */
    Optional<Share> without(int economy) {
        return counted().filter(this::isOfDataYear).findFirst().map(sum -> {
            double rest = Math.max(0, indicator.value() - amount(sum));
            return share(sum, new Change(economy, indicator.node(), new Move.Set(rest)));
        });
    }

    /** Put on top: the one year that counts most, since the indicator is of one year. */
    Optional<Share> onTop(int economy) {
        return counted()
                .filter(sum -> !isOfDataYear(sum))
                .max(Comparator.comparing(YearSum::value).thenComparing(YearSum::year))
                .map(sum -> share(sum, new Change(economy, indicator.node(), new Move.Add(amount(sum)))));
    }

    private Stream<YearSum> counted() {
        return sums.stream().filter(sum -> unquantified() == null && sum.value().signum() > 0);
    }

    private Share share(YearSum sum, Change change) {
        return new Share(sum.year(), sum.value(), amount(sum), change);
    }

    private double amount(YearSum sum) {
        return sum.value().doubleValue() / gdp;
    }
}
