package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    /** Whom an economy is compared with: its group, or the top of all. */
    private record Peers(String group, boolean top) {
        static Peers of(String[] groups, int[] indexRanks, int economy) {
            return new Peers(groups[economy], groups[economy].equals(HIGH_INCOME) && inTop(indexRanks, economy));
        }

        int[] among(String[] groups, int[] indexRanks) {
            return IntStream.range(0, groups.length)
                    .filter(peer -> top ? inTop(indexRanks, peer) : groups[peer].equals(group))
                    .toArray();
        }
    }

    /** Between which scores a group's economies are neither strong nor weak. */
    private record Usual(double low, double high) {
        static Usual of(double[] scores) {
            double mean = Arrays.stream(scores).average().orElse(Double.NaN);
            double variance = Arrays.stream(scores)
                    .map(score -> (score - mean) * (score - mean))
                    .average()
                    .orElse(Double.NaN);
            double deviation = Math.sqrt(variance);
            return new Usual(mean - deviation, mean + deviation);
        }
    }

    /** By node and economy. */
    static @Nullable Strength[][] of(
            EditionGrid grid, String[] groups, double[][] scores, int[] indexRanks, boolean[][] eligible) {
        @Nullable Strength[][] flags = new Strength[scores.length][grid.economies()];
        Map<Peers, Usual[]> usual = new HashMap<>();
        for (int economy = 0; economy < grid.economies(); economy++) {
            Usual[] theirs = usual.computeIfAbsent(
                    Peers.of(groups, indexRanks, economy), peers -> usual(scores, peers.among(groups, indexRanks)));
            for (int node = 0; node < scores.length; node++) {
                if (eligible[node][economy] && !Double.isNaN(scores[node][economy])) {
                    flags[node][economy] = flag(theirs[node], scores[node][economy]);
                }
            }
        }
        return flags;
    }

    private static boolean inTop(int[] indexRanks, int economy) {
        return indexRanks[economy] > 0 && indexRanks[economy] <= TOP;
    }

    private static Usual[] usual(double[][] scores, int[] peers) {
        return Arrays.stream(scores)
                .map(row -> Usual.of(Arrays.stream(peers)
                        .mapToDouble(peer -> row[peer])
                        .filter(score -> !Double.isNaN(score))
                        .toArray()))
                .toArray(Usual[]::new);
    }

    private static @Nullable Strength flag(Usual usual, double score) {
        if (score < usual.low() || score == 0) {
            return Strength.WEAKNESS;
        }
        return score > usual.high() ? Strength.STRENGTH : null;
    }
}
