package org.ipcoop.indicators.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Function;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/** The periods that {@code previous} and {@code growth} look back to, which come before those asked for. */
record Earlier(List<Period> all, Map<String, String> before) {

    /** The periods with as many before them as the part looks back. */
    static Earlier of(List<Period> periods, Part part) {
        int steps = Math.max(steps(part.numerator()), steps(part.denominator()));
        Map<String, Period> all = new LinkedHashMap<>();
        Map<String, String> before = new TreeMap<>();
        for (Period period : periods) {
            all.put(period.code(), period);
            Period later = period;
            for (int i = 0; i < steps && period.kind() != PeriodKind.ALL; i++) {
                Period one = later.kind().containing(later.days().start().minusDays(1));
                all.putIfAbsent(one.code(), one);
                before.put(later.code(), one.code());
                later = one;
            }
        }
        return new Earlier(List.copyOf(all.values()), before);
    }

    /** Whether a part compares periods; it takes all of each, whatever days are asked for. */
    static boolean looksBack(Part part) {
        return Math.max(steps(part.numerator()), steps(part.denominator())) > 0;
    }

    /** The days to read: where any period is looked back to, all days of all of them. */
    DateRange days(DateRange asked) {
        return before.isEmpty()
                ? asked
                : new DateRange(
                        all.stream()
                                .map(period -> period.days().start())
                                .min(LocalDate::compareTo)
                                .orElse(asked.start()),
                        all.stream()
                                .map(period -> period.days().end())
                                .max(LocalDate::compareTo)
                                .orElse(asked.end()));
    }

    private static int steps(@Nullable Expression node) {
        return switch (node) {
            case null -> 0;
            case Constant number -> 0;
            case Measure measure -> 0;
            case Series series -> 0;
            case Industry industry -> 0;
            case Arithmetic two -> Math.max(steps(two.left()), steps(two.right()));
            case Call call -> {
                int inside =
                        call.arguments().stream().mapToInt(Earlier::steps).max().orElse(0);
                yield call.function() == Function.PREVIOUS ? inside + 1 : inside;
            }
        };
    }
}
