package org.ipcoop.indicators.composite;

import java.util.Arrays;

/**
 * Ranks one row after another without allocating. Scores are sorted by a 14-bit key in two passes that know no branch to
 * mispredict, which is what ranking costs; an insertion sort puts right the few that share a key. Not for several threads at
 * once.
 */
final class Ranker {
    private static final int BITS = 7;
    private static final int DIGITS = 1 << BITS;

    private final int[] low = new int[DIGITS];
    private final int[] high = new int[DIGITS];
    private final double[] present;
    private final int[] owners;
    private final int[] keys;
    private final int[] byLow;
    private final double[] sorted;
    private final int[] units;

    Ranker(int units) {
        present = new double[units];
        owners = new int[units];
        keys = new int[units];
        byLow = new int[units];
        sorted = new double[units];
        this.units = new int[units];
    }

    /** "1224" ranks, best first, 0 where missing; scores closer than the tolerance are equal. */
    void descending(double[] scores, double tolerance, int[] ranks) {
        int there = compact(scores);
        sortByKey(there);
        sortOut(there);
        Arrays.fill(ranks, 0);
        int best = 0;
        for (int place = 0; place < there; place++) {
            double bound = sorted[place] + tolerance;
            best = place > 0 && sorted[place - 1] > bound ? place : best;
            while (sorted[best] > bound) {
                best++;
            }
            ranks[units[place]] = best + 1;
        }
    }

    /** Puts the scores that are there side by side, with a key each that rises as they fall; returns how many there are. */
    private int compact(double[] scores) {
        int there = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int unit = 0; unit < scores.length; unit++) {
            double score = scores[unit];
            present[there] = score;
            owners[there] = unit;
            there += Double.isNaN(score) ? 0 : 1;
            min = score < min ? score : min;
            max = score > max ? score : max;
        }
        double scale = (DIGITS * DIGITS - 1) / (max - min);
        double finite = scale < Double.POSITIVE_INFINITY ? scale : 0;
        for (int place = 0; place < there; place++) {
            keys[place] = (int) ((max - present[place]) * finite);
        }
        return there;
    }

    private void sortByKey(int there) {
        Arrays.fill(low, 0);
        Arrays.fill(high, 0);
        for (int place = 0; place < there; place++) {
            low[keys[place] & (DIGITS - 1)]++;
            high[keys[place] >>> BITS]++;
        }
        beginnings(low);
        beginnings(high);
        for (int place = 0; place < there; place++) {
            byLow[low[keys[place] & (DIGITS - 1)]++] = place;
        }
        for (int step = 0; step < there; step++) {
            int place = byLow[step];
            int to = high[keys[place] >>> BITS]++;
            sorted[to] = present[place];
            units[to] = owners[place];
        }
    }

    /** Turns counts into where each digit's scores begin. */
    private static void beginnings(int[] counts) {
        int before = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = counts[digit];
            counts[digit] = before;
            before += count;
        }
    }

    /** Sorts by the scores themselves, which are in order but for those of one key. */
    private void sortOut(int there) {
        for (int place = 1; place < there; place++) {
            double score = sorted[place];
            if (sorted[place - 1] < score) {
                int unit = units[place];
                int to = place;
                do {
                    sorted[to] = sorted[to - 1];
                    units[to] = units[to - 1];
                    to--;
                } while (to > 0 && sorted[to - 1] < score);
                sorted[to] = score;
                units[to] = unit;
            }
        }
    }
}
