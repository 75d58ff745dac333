package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ipcoop.indicators.indicator.Leaf.Use;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.series.SeriesCell;

/**
 * The observations of one key of a series that make the number of a period. Never some that overlap, and never parts where the
 * period itself was observed, so that nothing counts twice.
 *
 * @param gaps why there are none, or which days are not among them
 */
record Picked(List<SeriesCell> cells, Set<Gap> gaps) {

    static Picked of(Use use, DateRange days, List<SeriesCell> observed) {
        List<SeriesCell> within = observed.stream()
                .filter(cell -> days.covers(cell.days()))
                .sorted(Comparator.comparing((SeriesCell cell) -> cell.days().end())
                        .thenComparing(cell -> cell.days().start()))
                .toList();
        List<SeriesCell> exact =
                within.stream().filter(cell -> cell.days().equals(days)).toList();
        return switch (use) {
            case JUST -> exact.isEmpty() ? none(days, observed) : new Picked(exact, Set.of());
            case LAST -> within.isEmpty() ? none(days, observed) : new Picked(List.of(within.getLast()), Set.of());
            case SUM, COUNT -> {
                if (!exact.isEmpty()) {
                    yield new Picked(exact, Set.of());
                }
                yield within.isEmpty() ? none(days, observed) : all(days, within);
            }
        };
    }

    /** What an observation adds to the number. */
    static BigDecimal number(Use use, SeriesCell cell) {
        return use == Use.COUNT ? BigDecimal.ONE : cell.value();
    }

    private static Picked none(DateRange days, List<SeriesCell> observed) {
        boolean touched = observed.stream()
                .anyMatch(cell -> !cell.days().start().isAfter(days.end())
                        && !cell.days().end().isBefore(days.start()));
        return new Picked(List.of(), Set.of(touched ? Gap.OTHER_PERIOD : Gap.NOT_OBSERVED));
    }

    private static Picked all(DateRange days, List<SeriesCell> within) {
        LocalDate next = days.openStart() ? within.getFirst().days().start() : days.start();
        boolean whole = true;
        for (SeriesCell cell : within) {
            if (cell.days().start().isBefore(next)) {
                return new Picked(List.of(), Set.of(Gap.OVERLAPPING));
            }
            whole &= cell.days().start().equals(next);
            next = cell.days().end().plusDays(1);
        }
        whole &= days.openEnd() || next.isAfter(days.end());
        return new Picked(within, whole ? Set.of() : Set.of(Gap.NOT_ALL_DAYS));
    }
}
