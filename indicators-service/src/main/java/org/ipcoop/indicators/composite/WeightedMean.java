package org.ipcoop.indicators.composite;

import java.util.Arrays;

/** The weighted arithmetic mean of the children that have a score; nothing is imputed. */
public final class WeightedMean {

    private WeightedMean() {}

    /**
     * One score a unit.
     *
     * @param children scores per child and unit
     * @param weights one per child; only their proportions count
     * @return {@code NaN} only where every child is missing (or weighs nothing)
     */
    public static double[] of(double[][] children, double[] weights, int units) {
        double[] sums = new double[units];
        double[] weighed = new double[units];
        for (int child = 0; child < children.length; child++) {
            for (int unit = 0; unit < units; unit++) {
                if (!Double.isNaN(children[child][unit])) {
                    sums[unit] += weights[child] * children[child][unit];
                    weighed[unit] += weights[child];
                }
            }
        }
        Arrays.setAll(sums, unit -> weighed[unit] == 0 ? Double.NaN : sums[unit] / weighed[unit]);
        return sums;
    }
}
