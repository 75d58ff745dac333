package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rows amount to.
 *
 * @param sum null where there are rows and nothing is known of any; 0 where there are no rows
 * @param complete whether something is known of every row
 */
record Sums(@Nullable BigDecimal sum, boolean complete) {

    static Sums of(List<IndustryRow> rows, Function<IndustryRow, @Nullable BigDecimal> number) {
        List<BigDecimal> known =
                rows.stream().map(number).filter(Objects::nonNull).toList();
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sums(known.isEmpty() && !rows.isEmpty() ? null : sum, known.size() == rows.size());
    }

    static Sums of(List<IndustryRow> rows, Measure measure) {
        return of(rows, row -> row.size(measure));
    }

    /** Of rows that are all known to have the number. */
    static BigDecimal known(List<IndustryRow> rows, Measure measure) {
        return Objects.requireNonNull(of(rows, measure).sum());
    }
}
