package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Computes an indicator's observations from the totals, or of a past state from its facts. */
@ApplicationScoped
class Observations {
    /** A century of months. */
    static final int MAX_PERIODS = 1200;

    private final TotalsReader totals;
    private final Provinces provinces;

    Observations(TotalsReader totals, Provinces provinces) {
        this.totals = totals;
        this.provinces = provinces;
    }

    /** The observations of all parts asked for, and whether any of them rests on sample activities. */
    record Found(List<Observation> items, boolean includesSample) {}

    /** Reads and computes within the caller's connection, so that several questions can be answered from one state. */
    Found find(Connection connection, Definition definition, ObservationQuery query) throws SQLException {
        List<Period> periods = periods(connection, definition, query);
        List<Observation> items = new ArrayList<>();
        boolean sample = false;
        for (Part part : query.parts()) {
            if (query.by().stream().anyMatch(part::fixes)) {
                continue;
            }
            Selection selection =
                    new Selection(periods, query.days(), query.by(), query.filters(), query.samples(), query.past());
            TermFacts above = totals.read(connection, part.numerator(), selection);
            TermFacts below = facts(connection, part.denominator(), selection);
            new Assembly(part, query.by(), provinces.count(), above, below)
                    .observations(periods).stream()
                            .map(item -> judged(item, definition, query))
                            .forEach(items::add);
            sample |= above.sample() || below.sample();
        }
        return new Found(items, sample);
    }

    private TermFacts facts(Connection connection, @Nullable Term term, Selection selection) throws SQLException {
        return term == null ? TermFacts.NONE : totals.read(connection, term, selection.carriedBy(term.measure()));
    }

    private static Observation judged(Observation item, Definition definition, ObservationQuery query) {
        boolean complete = definition.source() != Definition.Source.BOTH;
        Result judged = item.result().judged(item.period().days(), query.days(), query.today(), complete);
        return new Observation(item.part(), item.period(), item.key(), judged, item.qualifier());
    }

    private List<Period> periods(Connection connection, Definition definition, ObservationQuery query)
            throws SQLException {
        if (query.kind() == PeriodKind.ALL) {
            return List.of(Period.all(query.days()));
        }
        Optional<DateRange> range =
                bounded(query.days(), totals.days(connection, measures(definition), query.samples(), query.past()));
        if (range.isEmpty()) {
            return List.of(Period.all(query.days()));
        }
        try {
            return Periods.covering(query.kind(), range.get(), MAX_PERIODS);
        } catch (IllegalArgumentException tooMany) {
            throw new Invalid(Violation.parameter("period", "too-many-periods", MAX_PERIODS));
        }
    }

    /** The days asked for, with the data's own first and last day where a bound was left open. */
    private static Optional<DateRange> bounded(DateRange asked, Optional<DateRange> data) {
        if (data.isEmpty() && asked.openStart() && asked.openEnd()) {
            return Optional.empty();
        }
        LocalDate start = asked.openStart() ? data.map(DateRange::start).orElse(asked.end()) : asked.start();
        LocalDate end = asked.openEnd() ? data.map(DateRange::end).orElse(asked.start()) : asked.end();
        if (!start.isAfter(end)) {
            return Optional.of(new DateRange(start, end));
        }
        LocalDate bound = asked.openEnd() ? start : end;
        return Optional.of(new DateRange(bound, bound));
    }

    private static Set<String> measures(Definition definition) {
        Set<String> measures = new TreeSet<>();
        for (Part part : definition.parts()) {
            measures.add(part.numerator().measure());
            Term denominator = part.denominator();
            if (denominator != null) {
                measures.add(denominator.measure());
            }
        }
        return measures;
    }
}
