package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Makes one number of the cells of one period and place; the only place that knows how a reduction works. */
final class Reducer {
    private Reducer() {}

    /** The number of a non-empty list of cells. */
    static BigDecimal reduce(Reduction reduction, List<Cell> cells) {
        return switch (reduction) {
            case SUM -> sum(cells);
            case DISTINCT -> distinct(cells);
            case WEIGHTED_MEDIAN -> weightedMedian(cells);
            case PROVINCES -> provinces(cells);
        };
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal distinct(List<Cell> cells) {
        long members = cells.stream()
                .map(Cell::member)
                .filter(member -> !member.isEmpty())
                .distinct()
                .count();
        List<Cell> unnamed =
                cells.stream().filter(cell -> cell.member().isEmpty()).toList();
        return sum(unnamed).add(BigDecimal.valueOf(members));
    }

    private static BigDecimal provinces(List<Cell> cells) {
        return BigDecimal.valueOf(cells.stream()
                .filter(cell -> !cell.member().isEmpty() && cell.value().signum() > 0)
                .map(Cell::member)
                .distinct()
                .count());
    }

    /** The smallest value at which at least half of the weight is reached. */
    private static BigDecimal weightedMedian(List<Cell> cells) {
        var weights = cells.stream()
                .collect(Collectors.groupingBy(cell -> new BigDecimal(cell.member()).stripTrailingZeros()));
        BigDecimal all = sum(cells);
        BigDecimal reached = BigDecimal.ZERO;
        List<BigDecimal> values =
                weights.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        for (BigDecimal value : values) {
            reached = reached.add(sum(weights.getOrDefault(value, List.of())));
            if (reached.add(reached).compareTo(all) >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("no cells");
    }
}
