package org.ipcoop.indicators.composite;

import java.util.Arrays;

/** Ranks, best first; a rank of 0 stands for a unit without a score. */
public final class Ranking {

    private Ranking() {}

    /**
     * "Standard competition" ranks, 1224: the highest score is 1, equals share the best rank of them. Scores that differ by
     * less than the tolerance are equal, so that rounding in the last bit splits no tie.
     */
    public static int[] descending(double[] scores, double tolerance) {
        int[] ranks = new int[scores.length];
        new Ranker(scores.length).descending(scores, tolerance, ranks);
        return ranks;
    }

    /**
     * The share of the other units that rank worse, in whole thousandths rounded down: 1000 for the best, 0 for the worst, −1
     * for a unit without a rank. Integer arithmetic, so that 0.643 can not become 0.642.
     */
    public static int[] percentRanks(int[] ranks) {
        int[] upTo = new int[Arrays.stream(ranks).max().orElse(0) + 1];
        for (int rank : ranks) {
            upTo[rank] += rank > 0 ? 1 : 0;
        }
        for (int rank = 1; rank < upTo.length; rank++) {
            upTo[rank] += upTo[rank - 1];
        }
        int ranked = upTo[upTo.length - 1];
        int[] permille = new int[ranks.length];
        for (int unit = 0; unit < ranks.length; unit++) {
            permille[unit] = ranks[unit] == 0 ? -1 : permille(ranked - upTo[ranks[unit]], ranked - 1);
        }
        return permille;
    }

    private static int permille(int worse, int others) {
        return others == 0 ? 1000 : 1000 * worse / others;
    }
}
