package org.ipcoop.indicators.indicator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Function;

/** Where an expression touches data: what must be read at once, and how it becomes one number. */
sealed interface Leaf {
    /** The facts of a measure, reduced. */
    record Facts(Measure measure, Reduction reduction) implements Leaf {}

    /** The observations of a series. */
    record Observed(Series series, Use use) implements Leaf {}

    /** Values and weights of the same days and codes: the sum of their products, or of the weights that have a value. */
    record Weighed(Series values, Series weights, boolean products) implements Leaf {}

    /** A figure of industry tables. */
    record Figure(Industry industry) implements Leaf {}

    /** How the observations of a period become its number. */
    enum Use {
        /** The one of just its days. */
        JUST,
        /** The latest within it. */
        LAST,
        /** All within it, added up. */
        SUM,
        /** How many there are within it. */
        COUNT
    }

    /** What it reads, each as it stands in the expression. */
    default List<Expression> data() {
        return switch (this) {
            case Facts facts -> List.of(facts.measure());
            case Observed observed -> List.of(observed.series());
            case Weighed weighed -> List.of(weighed.values(), weighed.weights());
            case Figure figure -> List.of(figure.industry());
        };
    }

    /** The leaves of an amount, each once. */
    static Set<Leaf> in(Expression amount) {
        Set<Leaf> leaves = new LinkedHashSet<>();
        collect(amount, leaves);
        return leaves;
    }

    private static void collect(Expression node, Set<Leaf> leaves) {
        switch (node) {
            case Constant number -> {}
            case Measure measure -> leaves.add(of(measure));
            case Series series -> leaves.add(of(series));
            case Industry industry -> leaves.add(of(industry));
            case Arithmetic two -> {
                collect(two.left(), leaves);
                collect(two.right(), leaves);
            }
            case Call call -> {
                switch (call.function()) {
                    case PROVINCIAL_UNITS -> {}
                    case DISTINCT, MEDIAN, PROVINCES, LAST, SUM, COUNT, WEIGHTED_SUM, WEIGHTS -> leaves.add(of(call));
                    case PREVIOUS, OR_ZERO, GROWTH, PER_100, MEAN, WEIGHTED_MEAN ->
                        call.arguments().forEach(argument -> collect(argument, leaves));
                }
            }
        }
    }

    static Leaf of(Measure measure) {
        return new Facts(measure, Reduction.SUM);
    }

    static Leaf of(Series series) {
        return new Observed(series, Use.JUST);
    }

    static Leaf of(Industry industry) {
        return new Figure(industry);
    }

    /** The leaf that a function of data alone is. */
    static Leaf of(Call call) {
        return switch (call.function()) {
            case DISTINCT -> new Facts(measure(call), Reduction.DISTINCT);
            case MEDIAN -> new Facts(measure(call), Reduction.WEIGHTED_MEDIAN);
            case PROVINCES -> new Facts(measure(call), Reduction.PROVINCES);
            case LAST -> new Observed(series(call, 0), Use.LAST);
            case SUM -> new Observed(series(call, 0), Use.SUM);
            case COUNT -> new Observed(series(call, 0), Use.COUNT);
            case WEIGHTED_SUM -> new Weighed(series(call, 0), series(call, 1), true);
            case WEIGHTS -> new Weighed(series(call, 0), series(call, 1), false);
            case GROWTH, PREVIOUS, PER_100, MEAN, WEIGHTED_MEAN, PROVINCIAL_UNITS, OR_ZERO ->
                throw misplaced(call.function());
        };
    }

    private static Measure measure(Call call) {
        if (call.argument() instanceof Measure measure) {
            return measure;
        }
        throw misplaced(call.function());
    }

    private static Series series(Call call, int argument) {
        if (call.arguments().get(argument) instanceof Series series) {
            return series;
        }
        throw misplaced(call.function());
    }

    private static IllegalArgumentException misplaced(Function function) {
        return new IllegalArgumentException(function.word() + " takes data only");
    }
}
