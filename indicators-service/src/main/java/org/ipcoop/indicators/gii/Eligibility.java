package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cells may be flagged as a strength or weakness: an indicator whose data year is unknown or at most five years behind
 * that indicator's usual one, an aggregate whose data coverage is met.
 */
final class Eligibility {

    private static final int YEARS_BEHIND = 5;

    private Eligibility() {}

    /** By node and economy. */
    static boolean[][] of(EditionGrid grid, boolean[][] coverageMissing) {
        boolean[][] eligible = new boolean[grid.nodes().size()][grid.economies()];
        for (int node = 0; node < eligible.length; node++) {
            int[] dataYears = grid.dataYears()[node];
            int oldest = modalYear(dataYears) - YEARS_BEHIND;
            for (int economy = 0; economy < eligible[node].length; economy++) {
                eligible[node][economy] = grid.isIndicator(node)
                        ? dataYears[economy] == 0 || dataYears[economy] >= oldest
                        : !coverageMissing[node][economy];
            }
        }
        return eligible;
    }

    /** The most frequent data year, the later one of several; 0 if no year is known. */
    static int modalYear(int[] dataYears) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Arrays.stream(dataYears).filter(year -> year > 0).forEach(year -> counts.merge(year, 1, Integer::sum));
        int mode = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> year : counts.entrySet()) {
            if (year.getValue() >= most) {
                mode = year.getKey();
                most = year.getValue();
            }
        }
        return mode;
    }
}
