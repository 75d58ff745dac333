package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;
import org.jspecify.annotations.Nullable;

/** Reads what expressions are made of, be it facts of activities or outside series. */
@ApplicationScoped
class LeafReader {
    private final TotalsReader totals;
    private final SeriesFacts series;

    LeafReader(TotalsReader totals, SeriesFacts series) {
        this.totals = totals;
        this.series = series;
    }

    /**
     * What was found for each leaf of one side of a quotient; nothing where there is no such side.
     *
     * @param whole whether filters on dimensions that a leaf lacks leave it whole, as a denominator
     */
    Map<Leaf, TermFacts> read(
            Connection connection, @Nullable Expression side, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        Map<Leaf, TermFacts> found = new HashMap<>();
        for (Leaf leaf : side == null ? Set.<Leaf>of() : Leaf.in(side)) {
            found.put(
                    leaf,
                    switch (leaf) {
                        case Leaf.Facts facts -> totals(connection, Term.of(facts), selection, whole);
                        case Leaf.Observed observed -> series.read(connection, observed, selection, atRevision, whole);
                    });
        }
        return found;
    }

    private TermFacts totals(Connection connection, Term term, Selection selection, boolean whole) throws SQLException {
        return totals.read(connection, term, whole ? selection.carriedBy(term.measure()) : selection);
    }

    /** The series without any observation that the parts need. */
    List<String> missing(Connection connection, List<Part> parts, long atRevision) throws SQLException {
        Set<String> missing = new TreeSet<>();
        for (Leaf.Observed leaf : observed(parts)) {
            if (series.all(connection, leaf, atRevision).isEmpty()) {
                missing.add(leaf.data().code());
            }
        }
        return List.copyOf(missing);
    }

    /** First and last day with anything that the definition counts; empty where there is none. */
    Optional<DateRange> days(Connection connection, Definition definition, ObservationQuery query, long atRevision)
            throws SQLException {
        Optional<DateRange> days = totals.days(connection, definition.measures(), query.samples(), query.past());
        for (Leaf.Observed leaf : observed(definition.parts())) {
            for (SeriesCell cell : series.all(connection, leaf, atRevision)) {
                days = Optional.of(days.map(one -> both(one, cell.days())).orElse(cell.days()));
            }
        }
        return days;
    }

    private static List<Leaf.Observed> observed(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.expression().leaves().stream())
                .filter(Leaf.Observed.class::isInstance)
                .map(Leaf.Observed.class::cast)
                .toList();
    }

    private static DateRange both(DateRange one, DateRange other) {
        LocalDate start = one.start().isBefore(other.start()) ? one.start() : other.start();
        return new DateRange(start, one.end().isAfter(other.end()) ? one.end() : other.end());
    }
}
