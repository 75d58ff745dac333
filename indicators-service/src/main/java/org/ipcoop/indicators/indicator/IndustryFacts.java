package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ipcoop.indicators.indicator.TermFacts.Place;
import org.ipcoop.indicators.industry.IndustryShares;
import org.ipcoop.indicators.industry.IndustryShares.Found;
import org.ipcoop.indicators.industry.method.Right;
import org.ipcoop.indicators.industry.method.Status;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/** Reads figures of industry tables as leaves of an expression. A table is of a calendar year, and of no other period. */
@ApplicationScoped
class IndustryFacts {
    private static final String RIGHT = "right";

    private final IndustryShares shares;

    IndustryFacts(IndustryShares shares) {
        this.shares = shares;
    }

    /** The figure as one right has it, or several together, with the table it is from. */
    record Used(List<String> key, Set<Right> rights, BigDecimal value, boolean whole, Found found) {
        /** The rights it is of, where these are not all. */
        Map<String, String> codes() {
            return rights.size() == Right.values().length
                    ? Map.of()
                    : Map.of(RIGHT, rights.stream().map(Right::name).collect(Collectors.joining("|")));
        }
    }

    /** The days of the years that have a table. */
    List<DateRange> years(Connection connection, boolean samples, long atRevision) throws SQLException {
        return shares.years(connection, samples, atRevision).stream()
                .map(year ->
                        PeriodKind.YEAR.containing(LocalDate.of(year, 1, 1)).days())
                .toList();
    }

    /** @param whole whether a filter on a dimension that the figure lacks leaves it whole, as a denominator */
    TermFacts read(Connection connection, Leaf.Figure leaf, Selection selection, long atRevision, boolean whole)
            throws SQLException {
        IndustryFigure figure = figure(leaf);
        List<DateRange> years = years(connection, selection.samples(), atRevision);
        Findings findings = new Findings();
        boolean sample = false;
        for (Period period : selection.periods()) {
            findings.absent(period.code(), Set.of(gap(period.days(), years)));
            if (!years.contains(period.days())) {
                continue;
            }
            for (Used used : used(connection, leaf, selection, period.days(), atRevision, whole)) {
                Place place = new Place(period.code(), used.key());
                findings.add(place, used.value());
                findings.lacks(place, used.whole() ? Set.of() : Set.of(Gap.TABLE_INCOMPLETE));
                sample |= used.found().sample();
            }
        }
        return findings.facts(sample, figure.dimensions()::contains);
    }

    /** What the table of the year of these days says for the selection, one for each key; none where the days are no year. */
    List<Used> used(
            Connection connection,
            Leaf.Figure leaf,
            Selection selection,
            DateRange days,
            long atRevision,
            boolean whole)
            throws SQLException {
        IndustryFigure figure = figure(leaf);
        Optional<Map<String, List<String>>> filters =
                selection.narrowed(leaf.industry().filters(), figure.dimensions(), whole);
        List<Used> used = new ArrayList<>();
        if (filters.isEmpty() || !isYear(days)) {
            return used;
        }
        boolean split = selection.by().contains(RIGHT) && figure.dimensions().contains(RIGHT);
        for (Set<Right> together : rights(filters.get().get(RIGHT), split)) {
            Optional<Found> found = shares.share(
                    connection, figure.share(), together, days.start().getYear(), selection.samples(), atRevision);
            BigDecimal value = found.map(one -> figure.in(one.figure())).orElse(null);
            if (found.isPresent() && value != null) {
                boolean complete =
                        !figure.restsOnClasses() || found.get().figure().status() != Status.PARTIAL;
                used.add(new Used(key(selection.by(), split, together), together, value, complete, found.get()));
            }
        }
        return used;
    }

    private static List<String> key(List<String> by, boolean split, Set<Right> together) {
        return by.stream()
                .map(dimension -> split && dimension.equals(RIGHT)
                        ? together.iterator().next().name()
                        : Measures.UNSPECIFIED)
                .toList();
    }

    /** Which rights to ask for together, each set by itself; none where none of the codes is a right of industries. */
    private static List<Set<Right>> rights(@Nullable List<String> codes, boolean split) {
        Set<Right> wanted = EnumSet.noneOf(Right.class);
        Arrays.stream(Right.values())
                .filter(right -> codes == null || codes.contains(right.name()))
                .forEach(wanted::add);
        if (split) {
            return wanted.stream().<Set<Right>>map(EnumSet::of).toList();
        }
        return wanted.isEmpty() ? List.of() : List.of(wanted);
    }

    private static Gap gap(DateRange days, List<DateRange> years) {
        if (isYear(days)) {
            return years.contains(days) ? Gap.TABLE_INCOMPLETE : Gap.NO_TABLE;
        }
        boolean touched = years.stream()
                .anyMatch(
                        year -> !year.start().isAfter(days.end()) && !year.end().isBefore(days.start()));
        return touched ? Gap.OTHER_PERIOD : Gap.NO_TABLE;
    }

    private static boolean isYear(DateRange days) {
        return PeriodKind.YEAR.containing(days.start()).days().equals(days);
    }

    private static IndustryFigure figure(Leaf.Figure leaf) {
        return IndustryFigure.of(leaf.industry().figure())
                .orElseThrow(() ->
                        new IllegalStateException("no figure " + leaf.industry().figure()));
    }
}
