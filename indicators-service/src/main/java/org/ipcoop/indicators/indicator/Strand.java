package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Quotient;
import org.jspecify.annotations.Nullable;

/**
 * One of the summands that an amount is of activities: facts, how often they count, and how many periods before the one asked
 * for they are of. What an amount has of series and of numbers is none.
 */
record Strand(BigDecimal factor, Leaf.Facts leaf, int back) {

    /** The strands of one side of a quotient, from left to right; none where there is no such side. */
    static List<Strand> of(@Nullable Expression side) {
        return side == null ? List.of() : strands(side);
    }

    private static List<Strand> strands(Expression node) {
        return switch (node) {
            case Constant number -> List.of();
            case Series series -> List.of();
            case Measure measure -> List.of(one(new Leaf.Facts(measure, Reduction.SUM)));
            case Arithmetic two -> arithmetic(two);
            case Call call ->
                switch (call.function()) {
                    case PROVINCIAL_UNITS, LAST -> List.of();
                    case OR_ZERO -> strands(call.argument());
                    case DISTINCT, MEDIAN, PROVINCES ->
                        Leaf.of(call) instanceof Leaf.Facts facts ? List.of(one(facts)) : List.of();
                    case PREVIOUS ->
                        strands(call.argument()).stream().map(Strand::before).toList();
                    case GROWTH, PER_100, WEIGHTED_MEAN -> throw new IllegalStateException("a ratio inside an amount");
                };
        };
    }

    private static List<Strand> arithmetic(Arithmetic two) {
        List<Strand> strands = new ArrayList<>(strands(two.left()));
        strands.addAll(strands(two.right()));
        return switch (two.operator()) {
            case PLUS -> strands;
            case MINUS ->
                Stream.concat(
                                strands(two.left()).stream(),
                                strands(two.right()).stream().map(strand -> strand.times(BigDecimal.ONE.negate())))
                        .toList();
            case TIMES ->
                strands.stream()
                        .map(strand -> strand.times(Quotient.factor(two)))
                        .toList();
            case DIVIDE -> throw new IllegalStateException("a ratio inside an amount");
        };
    }

    private static Strand one(Leaf.Facts leaf) {
        return new Strand(BigDecimal.ONE, leaf, 0);
    }

    private Strand times(BigDecimal number) {
        return new Strand(factor.multiply(number), leaf, back);
    }

    private Strand before() {
        return new Strand(factor, leaf, back + 1);
    }

    Term term() {
        return Term.of(leaf);
    }

    Reduction reduction() {
        return leaf.reduction();
    }
}
