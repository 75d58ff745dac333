package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a unit stands out by its own measure: the indicators in which it is furthest before the others, and furthest behind them.
 *
 * @param strengths positions of indicators, best first; only such as are above the middle of all units
 * @param weaknesses positions of indicators, worst first; only such as are below the middle
 */
public record OwnProfile(List<Integer> strengths, List<Integer> weaknesses) {
    private static final int MIDDLE = 500;

    /**
     * The profile of one unit.
     *
     * @param percentRanks by node and unit, see {@link Ranking#percentRanks}
     * @param indicators positions of the indicators
     * @param most how many strengths and how many weaknesses at most; indicators that tie with the last one named count too
     */
    public static OwnProfile of(int[][] percentRanks, int[] indicators, int unit, int most) {
        List<Integer> above = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int indicator : indicators) {
            int permille = percentRanks[indicator][unit];
            if (permille > MIDDLE) {
                above.add(indicator);
            } else if (permille >= 0 && permille < MIDDLE) {
                below.add(indicator);
            }
        }
        Comparator<Integer> worstFirst = Comparator.comparingInt(indicator -> percentRanks[indicator][unit]);
        return new OwnProfile(first(above, worstFirst.reversed(), most), first(below, worstFirst, most));
    }

    private static List<Integer> first(List<Integer> indicators, Comparator<Integer> order, int most) {
        List<Integer> sorted = indicators.stream().sorted(order).toList();
        if (sorted.size() <= most) {
            return sorted;
        }
        Integer last = sorted.get(most - 1);
        return sorted.stream()
                .takeWhile(indicator -> order.compare(indicator, last) <= 0)
                .toList();
    }
}
