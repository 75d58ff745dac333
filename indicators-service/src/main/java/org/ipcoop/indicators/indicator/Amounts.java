package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ipcoop.indicators.expression.Expression;
import org.ipcoop.indicators.expression.Expression.Arithmetic;
import org.ipcoop.indicators.expression.Expression.Call;
import org.ipcoop.indicators.expression.Expression.Constant;
import org.ipcoop.indicators.expression.Expression.Industry;
import org.ipcoop.indicators.expression.Expression.Measure;
import org.ipcoop.indicators.expression.Expression.Series;
import org.ipcoop.indicators.indicator.TermFacts.Place;

/** Computes one side of a quotient, at any period and place, from what was read for its leaves. */
final class Amounts {
    private final Map<Leaf, TermFacts> facts;
    private final Map<Leaf, Map<Place, List<Cell>>> places = new HashMap<>();
    private final Map<String, String> before;
    private final BiFunction<Leaf, List<String>, List<String>> key;
    private final int provincialUnits;

    /**
     * @param before the code of the period before each period
     * @param key the key at which a leaf is looked up for the one asked for
     */
    Amounts(
            Map<Leaf, TermFacts> facts,
            Map<String, String> before,
            BiFunction<Leaf, List<String>, List<String>> key,
            int provincialUnits) {
        this.facts = facts;
        this.before = before;
        this.key = key;
        this.provincialUnits = provincialUnits;
        facts.forEach((leaf, found) -> places.put(leaf, byPlace(found.cells())));
    }

    /** The keys that anything was found for in the period. */
    Stream<List<String>> keys(String period) {
        return places.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .filter(place -> place.period().equals(period))
                .map(Place::key);
    }

    Amount of(Expression node, Place at) {
        return switch (node) {
            case Constant number -> Amount.exact(number.value());
            case Measure measure -> leaf(Leaf.of(measure), at);
            case Series series -> leaf(Leaf.of(series), at);
            case Industry industry -> leaf(Leaf.of(industry), at);
            case Arithmetic two -> arithmetic(two, of(two.left(), at), of(two.right(), at));
            case Call call ->
                switch (call.function()) {
                    case DISTINCT, MEDIAN, PROVINCES, LAST, SUM, COUNT, WEIGHTED_SUM, WEIGHTS ->
                        leaf(Leaf.of(call), at);
                    case PROVINCIAL_UNITS -> Amount.exact(BigDecimal.valueOf(provincialUnits));
                    case OR_ZERO -> of(call.argument(), at).orZero();
                    case PREVIOUS -> earlier(call.argument(), at);
                    case GROWTH, PER_100, MEAN, WEIGHTED_MEAN ->
                        throw new IllegalStateException("a ratio inside an amount");
                };
        };
    }

    private static Amount arithmetic(Arithmetic two, Amount left, Amount right) {
        return switch (two.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDE -> throw new IllegalStateException("a ratio inside an amount");
        };
    }

    private Amount earlier(Expression node, Place at) {
        String period = before.get(at.period());
        return period == null ? Amount.unknown(Set.of(Gap.NOTHING_BEFORE)) : of(node, new Place(period, at.key()));
    }

    private Amount leaf(Leaf leaf, Place asked) {
        Place at = new Place(asked.period(), key.apply(leaf, asked.key()));
        TermFacts found = facts.get(leaf);
        List<Cell> cells = places.getOrDefault(leaf, Map.of()).get(at);
        if (found == null) {
            return Amount.unknown(unexplained(leaf));
        }
        if (cells == null) {
            return Amount.unknown(found.gaps().instead().getOrDefault(at.period(), unexplained(leaf)));
        }
        Reduction reduction = leaf instanceof Leaf.Facts of ? of.reduction() : Reduction.SUM;
        return new Amount(
                Reducer.reduce(reduction, cells),
                found.qualifiers().getOrDefault(at, Set.of()),
                found.preliminary().contains(at),
                found.gaps().from().getOrDefault(at, Set.of()));
    }

    /** No facts means that nothing happened, no observation that it isn't known. */
    private static Set<Gap> unexplained(Leaf leaf) {
        return leaf instanceof Leaf.Facts ? Set.of() : Set.of(Gap.NOT_OBSERVED);
    }

    private static Map<Place, List<Cell>> byPlace(List<Cell> cells) {
        Map<Place, List<Cell>> places = new HashMap<>();
        for (Cell cell : cells) {
            places.computeIfAbsent(new Place(cell.period(), cell.key()), place -> new ArrayList<>())
                    .add(cell);
        }
        return places;
    }
}
