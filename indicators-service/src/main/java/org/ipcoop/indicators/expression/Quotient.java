package org.ipcoop.indicators.expression;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.jspecify.annotations.Nullable;

/**
 * An expression as it is computed: an amount, or one over another, times a factor. Both amounts are summed first, at whatever
 * level and split is asked for, and divided last; so a ratio is never added or averaged.
 */
public record Quotient(
        BigDecimal factor, Expression numerator, @Nullable Expression denominator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The quotient of an expression that {@link ExpressionChecks} has nothing against. */
    public static Quotient of(Expression expression) {
        return switch (expression) {
            case Constant number -> throw new IllegalArgumentException("a number alone counts nothing");
            case Measure measure -> amount(measure);
            case Series series -> amount(series);
            case Industry industry -> amount(industry);
            case Call call -> of(call);
            case Arithmetic two -> of(two);
        };
    }

    private static Quotient of(Call call) {
        return switch (call.function()) {
            case GROWTH -> growth(call.argument());
            case PER_100 ->
                ratio(call.arguments().get(0), call.arguments().get(1)).times(HUNDRED);
            case WEIGHTED_MEAN -> ratio(call.as(Function.WEIGHTED_SUM), call.as(Function.WEIGHTS));
            case MEAN -> ratio(call.as(Function.SUM), call.as(Function.COUNT));
            case PREVIOUS,
                    DISTINCT,
                    MEDIAN,
                    PROVINCES,
                    PROVINCIAL_UNITS,
                    LAST,
                    SUM,
                    COUNT,
                    WEIGHTED_SUM,
                    WEIGHTS,
                    OR_ZERO -> amount(call);
        };
    }

    private static Quotient of(Arithmetic two) {
        return switch (two.operator()) {
            case PLUS, MINUS -> amount(two);
            case DIVIDE -> ratio(two.left(), two.right());
            case TIMES ->
                of(number(two.left()) == null ? two.left() : two.right()).times(factor(two));
        };
    }

    private static Quotient growth(Expression amount) {
        Expression before = new Call(Function.PREVIOUS, List.of(amount));
        return new Quotient(HUNDRED, new Arithmetic(Operator.MINUS, amount, before), before);
    }

    private static Quotient ratio(Expression above, Expression below) {
        Quotient numerator = of(above);
        return new Quotient(numerator.factor, numerator.numerator, below);
    }

    private static Quotient amount(Expression amount) {
        return new Quotient(BigDecimal.ONE, amount, null);
    }

    private Quotient times(BigDecimal number) {
        return new Quotient(factor.multiply(number), numerator, denominator);
    }

    /** The number that an expression of numbers only is; null for any other. */
    private static @Nullable BigDecimal number(Expression expression) {
        return switch (expression) {
            case Constant number -> number.value();
            case Arithmetic(Operator operator, Expression left, Expression right)
            when operator == Operator.TIMES -> {
                BigDecimal one = number(left);
                BigDecimal other = number(right);
                yield one == null || other == null ? null : one.multiply(other);
            }
            case Arithmetic other -> null;
            case Measure measure -> null;
            case Series series -> null;
            case Industry industry -> null;
            case Call call -> null;
        };
    }

    /** The number in a product of a number and an amount. */
    public static BigDecimal factor(Arithmetic product) {
        BigDecimal left = number(product.left());
        return left == null ? constant(product.right()) : left;
    }

    /** The number of one side of a product whose other side is an amount. */
    private static BigDecimal constant(Expression expression) {
        BigDecimal number = number(expression);
        if (number == null) {
            throw new IllegalArgumentException("one side of a product is a number");
        }
        return number;
    }
}
