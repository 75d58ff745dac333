package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.indicator.SeriesFacts.Summed;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;
import org.jspecify.annotations.Nullable;

/** Finds which observations and figures a number is made of besides activities, and what each adds to its terms. */
@ApplicationScoped
class OutsideShares {
    private final SeriesFacts series;
    private final IndustryFacts industries;

    OutsideShares(SeriesFacts series, IndustryFacts industries) {
        this.series = series;
        this.industries = industries;
    }

    /** In the order of the definition, then of days and codes. */
    List<OutsideShare> of(Connection connection, CellQuestion question, long atRevision) throws SQLException {
        Part part = question.query().parts().getFirst();
        ShareSheet sheet = new ShareSheet();
        BigDecimal factor = part.denominator() == null ? part.factor() : BigDecimal.ONE;
        side(connection, question, atRevision, new Side(part.numerator(), true, factor), sheet);
        side(connection, question, atRevision, new Side(part.denominator(), false, BigDecimal.ONE), sheet);
        return sheet.shares();
    }

    /** One side of the quotient. */
    private record Side(@Nullable Expression expression, boolean above, BigDecimal factor) {}

    private void side(Connection connection, CellQuestion question, long atRevision, Side side, ShareSheet sheet)
            throws SQLException {
        for (Strand<Leaf> strand : Strand.of(side.expression())) {
            Optional<DateRange> days = question.period(strand.back());
            Optional<Selection> selection = question.selection(strand.back());
            if (days.isPresent() && selection.isPresent()) {
                sheet.begin(side.above(), strand.factor().multiply(side.factor()));
                strand(connection, strand.leaf(), days.get(), selection.get(), atRevision, sheet);
            }
        }
    }

    private void strand(
            Connection connection, Leaf leaf, DateRange days, Selection selection, long atRevision, ShareSheet sheet)
            throws SQLException {
        boolean whole = sheet.below();
        switch (leaf) {
            case Leaf.Facts facts -> {}
            case Leaf.Observed observed -> {
                Summed read = series.sums(connection, observed.series(), List.of(), selection, atRevision, whole);
                for (SeriesCell cell : Picked.of(
                                observed.use(), days, read.byKey().getOrDefault(List.of(), List.of()))
                        .cells()) {
                    sheet.observed(observed, read, read.of(cell));
                }
            }
            case Leaf.Weighed weighed -> {
                Weighable split = Weighable.at(days, series.splits(connection, weighed, selection, atRevision, whole));
                split.pairs(days).values().forEach(pairs -> sheet.weighed(weighed, pairs, split));
            }
            case Leaf.Figure figure ->
                industries
                        .used(connection, figure, selection, days, atRevision, whole)
                        .forEach(used -> sheet.figure(figure, days, used));
        }
    }
}
