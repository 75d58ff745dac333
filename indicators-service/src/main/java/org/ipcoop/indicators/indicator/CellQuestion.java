package org.ipcoop.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** A question that only one number answers: one part, one period, one code in each dimension it is split by. */
record CellQuestion(ObservationQuery query, DateRange days) {

    /**
     * The one number a question asks for; a dimension it is split by is one it is narrowed to.
     *
     * @throws Invalid where several numbers answer it, naming every parameter that leaves it open which is meant
     */
    static CellQuestion of(Definition definition, ObservationQuery asked) {
        List<Violation> violations = new ArrayList<>();
        if (asked.parts().size() > 1) {
            String parts = definition.parts().stream().map(Part::code).collect(Collectors.joining(", "));
            violations.add(Violation.parameter("part", "one-of-several", parts));
        }
        for (String dimension : asked.by()) {
            List<String> codes = asked.filters().getOrDefault(Dimension.listedAs(dimension), List.of());
            if (codes.size() != 1) {
                violations.add(Violation.parameter("by", "one-code", Dimension.listedAs(dimension)));
            }
        }
        List<Period> periods = periods(asked);
        if (periods.size() != 1) {
            violations.add(Violation.parameter("period", "one-period"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        DateRange period = periods.getFirst().days();
        boolean whole = asked.kind() != PeriodKind.ALL
                && Earlier.looksBack(asked.parts().getFirst());
        return new CellQuestion(whole(asked), whole ? period : asked.days().clip(period));
    }

    /** The facts of the period asked for, or of one so many periods before it; empty where nothing is before it. */
    Optional<Selection> selection(int back) {
        if (back > 0 && query.kind() == PeriodKind.ALL) {
            return Optional.empty();
        }
        DateRange range = days;
        for (int i = 0; i < back; i++) {
            range = query.kind().containing(range.start().minusDays(1)).days();
        }
        return Optional.of(new Selection(List.of(), range, List.of(), query.filters(), query.samples(), query.past()));
    }

    /** The days of the period asked for, whole, or of one so many periods before it; empty where nothing is before it. */
    Optional<DateRange> period(int back) {
        if (query.kind() == PeriodKind.ALL) {
            return back > 0 ? Optional.empty() : Optional.of(query.days());
        }
        return Optional.of(query.kind().stepsFrom(days.start(), -back).days());
    }

    private static List<Period> periods(ObservationQuery asked) {
        if (asked.kind() == PeriodKind.ALL) {
            return List.of(Period.all(asked.days()));
        }
        boolean open = asked.days().openStart() || asked.days().openEnd();
        try {
            return open ? List.of() : Periods.covering(asked.kind(), asked.days(), 1);
        } catch (IllegalArgumentException several) {
            return List.of();
        }
    }

    private static ObservationQuery whole(ObservationQuery asked) {
        return new ObservationQuery(
                asked.kind(),
                asked.days(),
                List.of(),
                asked.filters(),
                asked.parts(),
                asked.samples(),
                asked.today(),
                asked.past());
    }
}
