package org.ipcoop.indicators.gii;

import java.util.Arrays;
import org.ipcoop.indicators.composite.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * Strengths and weaknesses of an economy by its own profile: a cell whose percent rank is among the ten highest or ten lowest
 * of all the economy's indicators. Aggregates are held against the same thresholds.
 */
final class OverallStrengths {

    private static final int TOP_AND_BOTTOM = 10;
    private static final int ALWAYS_A_STRENGTH = 3;

    private OverallStrengths() {}

    /** By node and economy. */
    static @Nullable Strength[][] of(EditionGrid grid, int[][] ranks, boolean[][] eligible) {
        int[][] percentRanks = Arrays.stream(ranks).map(Ranking::percentRanks).toArray(int[][]::new);
        @Nullable Strength[][] flags = new Strength[ranks.length][grid.economies()];
        for (int economy = 0; economy < grid.economies(); economy++) {
            int[] own = ownIndicators(grid, percentRanks, economy);
            if (own.length == 0) {
                continue;
            }
            int nth = Math.min(TOP_AND_BOTTOM, own.length);
            int upper = own[own.length - nth];
            int lower = own[nth - 1];
            for (int node = 0; node < ranks.length; node++) {
                if (ranks[node][economy] > 0 && eligible[node][economy]) {
                    flags[node][economy] = flag(percentRanks[node][economy], ranks[node][economy], upper, lower);
                }
            }
        }
        return flags;
    }

    private static int[] ownIndicators(EditionGrid grid, int[][] percentRanks, int economy) {
        int[] own = new int[percentRanks.length];
        int count = 0;
        for (int node = 0; node < percentRanks.length; node++) {
            if (grid.isIndicator(node) && percentRanks[node][economy] >= 0) {
                own[count++] = percentRanks[node][economy];
            }
        }
        int[] sorted = Arrays.copyOf(own, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static @Nullable Strength flag(int percentRank, int rank, int upper, int lower) {
        if (percentRank >= upper || rank <= ALWAYS_A_STRENGTH) {
            return Strength.STRENGTH;
        }
        return percentRank <= lower ? Strength.WEAKNESS : null;
    }
}
