package org.ipcoop.indicators.indicator;

import java.util.LinkedHashSet;
import java.util.Set;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;

/** Where an expression touches data: what must be read at once, and how it becomes one number. */
sealed interface Leaf {
    /** The facts of a measure, reduced. */
    record Facts(Measure data, Reduction reduction) implements Leaf {}

    /** The observations of a series: those of just the period, or the latest within it. */
    record Observed(Series data, boolean last) implements Leaf {}

    /** The measure or series alone. */
    Expression data();

    /** The leaves of an amount, each once. */
    static Set<Leaf> in(Expression amount) {
        Set<Leaf> leaves = new LinkedHashSet<>();
        collect(amount, leaves);
        return leaves;
    }

    private static void collect(Expression node, Set<Leaf> leaves) {
        switch (node) {
            case Constant number -> {}
            case Measure measure -> leaves.add(new Facts(measure, Reduction.SUM));
            case Series series -> leaves.add(new Observed(series, false));
            case Arithmetic two -> {
                collect(two.left(), leaves);
                collect(two.right(), leaves);
            }
            case Call call -> {
                switch (call.function()) {
                    case PROVINCIAL_UNITS -> {}
                    case DISTINCT, MEDIAN, PROVINCES, LAST -> leaves.add(of(call));
                    case PREVIOUS, OR_ZERO, GROWTH, PER_100, WEIGHTED_MEAN ->
                        call.arguments().forEach(argument -> collect(argument, leaves));
                }
            }
        }
    }

    /** The leaf that a function of data alone is. */
    static Leaf of(Call call) {
        return switch (call.argument()) {
            case Measure measure -> new Facts(measure, reduction(call));
            case Series series -> new Observed(series, true);
            case Constant other -> throw misplaced(call);
            case Arithmetic other -> throw misplaced(call);
            case Call other -> throw misplaced(call);
        };
    }

    private static Reduction reduction(Call call) {
        return switch (call.function()) {
            case DISTINCT -> Reduction.DISTINCT;
            case MEDIAN -> Reduction.WEIGHTED_MEDIAN;
            case PROVINCES -> Reduction.PROVINCES;
            case GROWTH, PREVIOUS, PER_100, WEIGHTED_MEAN, PROVINCIAL_UNITS, LAST, OR_ZERO -> throw misplaced(call);
        };
    }

    private static IllegalArgumentException misplaced(Call call) {
        return new IllegalArgumentException(call.function().word() + " takes data only");
    }
}
