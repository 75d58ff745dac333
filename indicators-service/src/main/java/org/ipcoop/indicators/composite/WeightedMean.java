package org.ipcoop.indicators.composite;

import java.util.Arrays;

/** The weighted mean of the children that have a score; nothing is imputed. */
public final class WeightedMean {

    /** How far below the coverage asked for a sum of weights may stay by rounding alone. */
    private static final double ROUNDING = 1e-12;

    private WeightedMean() {}

    /**
     * One arithmetic mean a unit.
     *
     * @param children scores per child and unit
     * @param weights one per child; only their proportions count
     * @return {@code NaN} only where every child is missing (or weighs nothing)
     */
    public static double[] of(double[][] children, double[] weights, int units) {
        double[] means = new double[units];
        into(Mean.ARITHMETIC, 0, children, weights, means, new double[units]);
        return means;
    }

    /**
     * Fills the means without allocating.
     *
     * @param coverage the least share of the children's weight that must be there; below it a mean is {@code NaN}
     * @param weighed scratch space, as long as the means
     */
    static void into(
            Mean mean, double coverage, double[][] children, double[] weights, double[] means, double[] weighed) {
        Arrays.fill(means, 0);
        Arrays.fill(weighed, 0);
        double all = 0;
        for (int child = 0; child < children.length; child++) {
            all += weights[child];
            if (mean == Mean.ARITHMETIC) {
                add(children[child], weights[child], means, weighed);
            } else {
                add(mean, children[child], weights[child], means, weighed);
            }
        }
        double least = coverage * all - ROUNDING * all;
        for (int unit = 0; unit < means.length; unit++) {
            boolean covered = weighed[unit] > 0 && weighed[unit] >= least;
            means[unit] = covered ? means[unit] / weighed[unit] : Double.NaN;
        }
        if (mean != Mean.ARITHMETIC) {
            for (int unit = 0; unit < means.length; unit++) {
                means[unit] = mean.back(means[unit]);
            }
        }
    }

    private static void add(double[] scores, double weight, double[] sums, double[] weighed) {
        for (int unit = 0; unit < sums.length; unit++) {
            double score = scores[unit];
            boolean there = !Double.isNaN(score);
            sums[unit] += there ? weight * score : 0;
            weighed[unit] += there ? weight : 0;
        }
    }

    private static void add(Mean mean, double[] scores, double weight, double[] sums, double[] weighed) {
        for (int unit = 0; unit < sums.length; unit++) {
            if (!Double.isNaN(scores[unit])) {
                sums[unit] += weight * mean.forward(scores[unit]);
                weighed[unit] += weight;
            }
        }
    }
}
