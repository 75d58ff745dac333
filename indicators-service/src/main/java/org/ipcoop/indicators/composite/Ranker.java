package org.ipcoop.indicators.composite;

import java.util.Arrays;

/**
 * Ranks one row after another without allocating: units are thrown into buckets by score, and only those of one bucket are
 * compared. Not for several threads at once.
 */
final class Ranker {
    private static final int BUCKETS = 256;

    /** Bigger buckets make comparing each with each slower than sorting. */
    private static final int CROWDED = 64;

    private final int[] firsts = new int[BUCKETS + 1];
    private final int[] buckets;
    private final double[] grouped;

    Ranker(int units) {
        buckets = new int[units];
        grouped = new double[units];
    }

    /** "1224" ranks, best first, 0 where missing; scores closer than the tolerance are equal. */
    void descending(double[] scores, double tolerance, int[] ranks) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            min = score < min ? score : min;
            max = score > max ? score : max;
        }
        double scale = max > min ? (BUCKETS - 1) / (max - min) : 0;
        if (Double.isInfinite(scale) || crowded(scores, min, scale)) {
            sorted(scores, tolerance, ranks);
        } else {
            bucketed(scores, tolerance, ranks, min, scale);
        }
    }

    /** Counts the units by bucket; {@code firsts[b]} becomes where bucket b begins among the grouped. */
    private boolean crowded(double[] scores, double min, double scale) {
        Arrays.fill(firsts, 0);
        int fullest = 0;
        for (int unit = 0; unit < scores.length; unit++) {
            double score = scores[unit];
            int bucket = !Double.isNaN(score) ? (int) ((score - min) * scale) : BUCKETS;
            buckets[unit] = bucket;
            int count = ++firsts[bucket];
            fullest = bucket < BUCKETS && count > fullest ? count : fullest;
        }
        return fullest > CROWDED;
    }

    private void bucketed(double[] scores, double tolerance, int[] ranks, double min, double scale) {
        int there = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            there += firsts[bucket];
            firsts[bucket] = there;
        }
        firsts[BUCKETS] = there;
        for (int unit = 0; unit < scores.length; unit++) {
            if (buckets[unit] < BUCKETS) {
                grouped[--firsts[buckets[unit]]] = scores[unit];
            }
        }
        for (int unit = 0; unit < scores.length; unit++) {
            ranks[unit] =
                    buckets[unit] == BUCKETS ? 0 : rank(scores[unit] + tolerance, buckets[unit], there, min, scale);
        }
    }

    private int rank(double bound, int own, int there, double min, double scale) {
        int last = Math.min(BUCKETS - 1, (int) ((bound - min) * scale));
        int above = there - firsts[last + 1];
        for (int place = firsts[own]; place < firsts[last + 1]; place++) {
            above += grouped[place] > bound ? 1 : 0;
        }
        return 1 + above;
    }

    private void sorted(double[] scores, double tolerance, int[] ranks) {
        int there = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                grouped[there++] = score;
            }
        }
        Arrays.sort(grouped, 0, there);
        for (int unit = 0; unit < scores.length; unit++) {
            ranks[unit] = Double.isNaN(scores[unit]) ? 0 : 1 + above(there, scores[unit] + tolerance);
        }
    }

    /** How many of the ascending values are greater than the bound. */
    private int above(int there, double bound) {
        int low = 0;
        int high = there;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (grouped[middle] > bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return there - low;
    }
}
