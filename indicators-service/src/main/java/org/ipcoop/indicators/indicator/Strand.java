package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.expression.Quotient;
import org.jspecify.annotations.Nullable;

/**
 * One of the summands that an amount is of data: what is read, how often it counts, and how many periods before the one asked
 * for it is of.
 */
record Strand<L extends Leaf>(BigDecimal factor, L leaf, int back) {

    /** The strands of one side of a quotient, from left to right, each once; none where there is no such side. */
    static List<Strand<Leaf>> of(@Nullable Expression side) {
        Map<Strand<Leaf>, BigDecimal> factors = new LinkedHashMap<>();
        if (side != null) {
            collect(side, BigDecimal.ONE, 0, factors);
        }
        List<Strand<Leaf>> strands = new ArrayList<>();
        factors.forEach((strand, factor) -> strands.add(new Strand<>(factor, strand.leaf, strand.back)));
        return strands;
    }

    /** Those of activities. */
    static List<Strand<Leaf.Facts>> ofActivities(@Nullable Expression side) {
        List<Strand<Leaf.Facts>> strands = new ArrayList<>();
        for (Strand<Leaf> strand : of(side)) {
            if (strand.leaf instanceof Leaf.Facts facts) {
                strands.add(new Strand<>(strand.factor, facts, strand.back));
            }
        }
        return strands;
    }

    private static void collect(Expression node, BigDecimal factor, int back, Map<Strand<Leaf>, BigDecimal> factors) {
        switch (node) {
            case Constant number -> {}
            case Measure measure -> add(Leaf.of(measure), factor, back, factors);
            case Series series -> add(Leaf.of(series), factor, back, factors);
            case Industry industry -> add(Leaf.of(industry), factor, back, factors);
            case Arithmetic two -> {
                BigDecimal left = two.operator().isProduct() ? factor.multiply(Quotient.factor(two)) : factor;
                collect(two.left(), left, back, factors);
                collect(two.right(), two.operator().subtracts() ? left.negate() : left, back, factors);
            }
            case Call call -> {
                switch (call.function()) {
                    case PROVINCIAL_UNITS -> {}
                    case OR_ZERO -> collect(call.argument(), factor, back, factors);
                    case PREVIOUS -> collect(call.argument(), factor, back + 1, factors);
                    case DISTINCT, MEDIAN, PROVINCES, LAST, SUM, COUNT, WEIGHTED_SUM, WEIGHTS ->
                        add(Leaf.of(call), factor, back, factors);
                    case GROWTH, PER_100, MEAN, WEIGHTED_MEAN ->
                        throw new IllegalStateException("a ratio inside an amount");
                }
            }
        }
    }

    /** A strand is known by what it reads: its own factor stands beside it until all of its occurrences are added up. */
    private static void add(Leaf leaf, BigDecimal factor, int back, Map<Strand<Leaf>, BigDecimal> factors) {
        factors.merge(new Strand<>(BigDecimal.ONE, leaf, back), factor, BigDecimal::add);
    }
}
