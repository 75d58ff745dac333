package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Computes an indicator's observations from the totals, or of a past state from its facts, and from outside series. */
@ApplicationScoped
class Observations {
    /** A century of months. */
    static final int MAX_PERIODS = 1200;

    /** Fewer months than that, whichever day of a month they begin on. */
    private static final int LATEST_YEARS = 99;

    private final LeafReader data;
    private final DataRevisions revisions;
    private final Provinces provinces;

    Observations(LeafReader data, DataRevisions revisions, Provinces provinces) {
        this.data = data;
        this.revisions = revisions;
        this.provinces = provinces;
    }

    /**
     * The observations of all parts asked for, whether any of them rests on sample activities, and which series they need that
     * nothing has been observed of; null where there is none.
     */
    record Found(
            List<Observation> items,
            boolean includesSample,
            @Nullable List<String> waitsFor) {}

    /** Reads and computes within the caller's connection, so that several questions can be answered from one state. */
    Found find(Connection connection, Definition definition, ObservationQuery query) throws SQLException {
        return find(connection, definition, query, range -> range);
    }

    /** The same; of data older than {@link #LATEST_YEARS} only the later ones. */
    Found latest(Connection connection, Definition definition, ObservationQuery query) throws SQLException {
        return find(connection, definition, query, Observations::late);
    }

    private static DateRange late(DateRange range) {
        LocalDate first = range.end().minusYears(LATEST_YEARS);
        return range.start().isBefore(first) ? new DateRange(first, range.end()) : range;
    }

    private Found find(
            Connection connection, Definition definition, ObservationQuery query, UnaryOperator<DateRange> within)
            throws SQLException {
        DataRevision past = query.past();
        long atRevision = (past == null ? revisions.current(connection) : past).revision();
        List<Period> periods = periods(connection, definition, query, within, atRevision);
        List<Observation> items = new ArrayList<>();
        boolean sample = false;
        for (Part part : query.parts()) {
            if (query.by().stream().anyMatch(part::fixes)) {
                continue;
            }
            Earlier earlier = Earlier.of(periods, part);
            Selection selection = new Selection(
                    earlier.all(),
                    earlier.days(query.days()),
                    query.by(),
                    query.filters(),
                    query.samples(),
                    query.past());
            Map<Leaf, TermFacts> above = data.read(connection, part.numerator(), selection, atRevision, false);
            Map<Leaf, TermFacts> below = data.read(connection, part.denominator(), selection, atRevision, true);
            new Assembly(part, query.by(), provinces.count(), above, below, earlier.before())
                    .observations(periods).stream()
                            .map(item -> judged(item, selection.days(), query.today()))
                            .forEach(items::add);
            sample |= Stream.of(above, below)
                    .flatMap(side -> side.values().stream())
                    .anyMatch(TermFacts::sample);
        }
        List<String> missing = data.missing(connection, query, atRevision);
        return new Found(items, sample, missing.isEmpty() ? null : missing);
    }

    private static Observation judged(Observation item, DateRange told, LocalDate today) {
        Result judged = item.result().judged(item.period().days(), told, today);
        return new Observation(item.part(), item.period(), item.key(), judged, item.qualifier(), item.gaps());
    }

    private List<Period> periods(
            Connection connection,
            Definition definition,
            ObservationQuery query,
            UnaryOperator<DateRange> within,
            long atRevision)
            throws SQLException {
        if (query.kind() == PeriodKind.ALL) {
            return List.of(Period.all(query.days()));
        }
        Optional<DateRange> range = bounded(query.days(), data.days(connection, definition, query, atRevision));
        if (range.isEmpty()) {
            return List.of(Period.all(query.days()));
        }
        try {
            return Periods.covering(query.kind(), within.apply(range.get()), MAX_PERIODS);
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
}
