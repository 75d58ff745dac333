package org.ipcoop.indicators.gii.outlook;

import java.util.List;

/**
 * The way from one edition to the next, like with like: the economies in both, and the index of both recomputed over the
 * indicators that both have, by the later tree and weights and by min–max throughout. Our recomputation, never the official scores,
 * which stand beside it.
 *
 * @param indicators how many are in both
 * @param leftOut names of those that only one of them has, as −before or +after
 * @param economies codes, in the order of the arrays
 * @param before the recomputed index then
 * @param after the recomputed index later
 */
@SuppressWarnings("ArrayRecordComponent")
public record Step(
        int from,
        int to,
        boolean verified,
        int indicators,
        List<String> leftOut,
        List<String> economies,
        double[] before,
        double[] after,
        double[] publishedBefore,
        double[] publishedAfter) {

    int years() {
        return to - from;
    }

    /**
     * Points a year that an economy moved beyond what all did on average, like with like. The average is left out: by min–max a
     * new best value lowers everybody, and tells nothing of anybody.
     */
    double pace(int economy) {
        return (after[economy] - before[economy] - mean(before, after)) / years();
    }

    /** By how many published points all moved on average over the whole step, changes of method included. */
    double commonPublished() {
        return mean(publishedBefore, publishedAfter);
    }

    private static double mean(double[] before, double[] after) {
        double sum = 0;
        for (int economy = 0; economy < before.length; economy++) {
            sum += after[economy] - before[economy];
        }
        return sum / before.length;
    }

    boolean overlaps(int first, int last) {
        return from < last && first < to;
    }
}
