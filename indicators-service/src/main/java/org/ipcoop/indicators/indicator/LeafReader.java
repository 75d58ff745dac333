package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;
import org.jspecify.annotations.Nullable;

/** Reads what expressions are made of, be it facts of activities or outside series. */
@ApplicationScoped
class LeafReader {
    /** What a reply names where there is no industry table at all. */
    private static final String INDUSTRY_TABLES = "industry-tables";

    private final TotalsReader totals;
    private final SeriesFacts series;
    private final IndustryFacts industries;

    LeafReader(TotalsReader totals, SeriesFacts series, IndustryFacts industries) {
        this.totals = totals;
        this.series = series;
        this.industries = industries;
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
                        case Leaf.Weighed weighed -> series.read(connection, weighed, selection, atRevision, whole);
                        case Leaf.Figure figure -> industries.read(connection, figure, selection, atRevision, whole);
                    });
        }
        return found;
    }

    private TermFacts totals(Connection connection, Term term, Selection selection, boolean whole) throws SQLException {
        return totals.read(connection, term, whole ? selection.carriedBy(term.measure()) : selection);
    }

    /** The series without any observation that the parts need, and whether they need industry tables and there is none. */
    List<String> missing(Connection connection, ObservationQuery query, long atRevision) throws SQLException {
        Set<String> missing = new TreeSet<>();
        for (Expression data : outside(query.parts())) {
            if (days(connection, data, query, atRevision).isEmpty()) {
                missing.add(data instanceof Series one ? one.code() : INDUSTRY_TABLES);
            }
        }
        return List.copyOf(missing);
    }

    /** First and last day with anything that the definition counts; empty where there is none. */
    Optional<DateRange> days(Connection connection, Definition definition, ObservationQuery query, long atRevision)
            throws SQLException {
        Optional<DateRange> days = totals.days(connection, definition.measures(), query.samples(), query.past());
        for (Expression data : outside(definition.parts())) {
            for (DateRange one : days(connection, data, query, atRevision)) {
                days = Optional.of(days.map(other -> both(other, one)).orElse(one));
            }
        }
        return days;
    }

    private List<DateRange> days(Connection connection, Expression data, ObservationQuery query, long atRevision)
            throws SQLException {
        return data instanceof Series one
                ? series.all(connection, one, atRevision).stream()
                        .map(SeriesCell::days)
                        .toList()
                : industries.years(connection, query.samples(), atRevision);
    }

    /** The series and figures of industry tables that the parts read, each once. */
    private static Set<Expression> outside(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.expression().leaves().stream())
                .flatMap(leaf -> leaf.data().stream())
                .filter(data -> data instanceof Series || data instanceof Industry)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static DateRange both(DateRange one, DateRange other) {
        LocalDate start = one.start().isBefore(other.start()) ? one.start() : other.start();
        return new DateRange(start, one.end().isAfter(other.end()) ? one.end() : other.end());
    }
}
