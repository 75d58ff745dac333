package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Strengths and weaknesses within the income group: a score more than one population standard deviation off the group's mean.
 * High-income economies of the top 25 are compared with the top 25. A score of 0 is always a weakness.
 *
 * <p>This rule is our reading of WIPO's: it misses up to a few dozen of some 14,000 published flags a year.
 */
final class IncomeGroupStrengths {

    private static final String HIGH_INCOME = "HI";
    private static final int TOP = 25;

    private IncomeGroupStrengths() {}

    /** By node and economy. */
    static @Nullable Strength[][] of(
            EditionGrid grid, String[] groups, double[][] scores, int[] indexRanks, boolean[][] eligible) {
        @Nullable Strength[][] flags = new Strength[scores.length][grid.economies()];
        for (int economy = 0; economy < grid.economies(); economy++) {
            int[] peers = peers(groups, indexRanks, economy);
            for (int node = 0; node < scores.length; node++) {
                if (eligible[node][economy] && !Double.isNaN(scores[node][economy])) {
                    flags[node][economy] = flag(scores[node], peers, scores[node][economy]);
                }
            }
        }
        return flags;
    }

    private static int[] peers(String[] groups, int[] indexRanks, int economy) {
        String group = groups[economy];
        boolean amongTop = inTop(indexRanks, economy) && group.equals(HIGH_INCOME);
        return IntStream.range(0, groups.length)
                .filter(peer -> amongTop ? inTop(indexRanks, peer) : groups[peer].equals(group))
                .toArray();
    }

    private static boolean inTop(int[] indexRanks, int economy) {
        return indexRanks[economy] > 0 && indexRanks[economy] <= TOP;
    }

    private static @Nullable Strength flag(double[] scores, int[] peers, double score) {
        double[] theirs = Arrays.stream(peers)
                .mapToDouble(peer -> scores[peer])
                .filter(s -> !Double.isNaN(s))
                .toArray();
        double mean = Arrays.stream(theirs).average().orElse(Double.NaN);
        double variance = Arrays.stream(theirs)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(Double.NaN);
        double deviation = Math.sqrt(variance);
        if (score < mean - deviation || score == 0) {
            return Strength.WEAKNESS;
        }
        return score > mean + deviation ? Strength.STRENGTH : null;
    }
}
