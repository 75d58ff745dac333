package org.ipcoop.indicators.gii.outlook;

import java.util.Arrays;

/** What many paths say of one figure: its median, the middle half of them and the middle nine tenths. */
public record Spread(double median, Band half, Band nineTenths) {

    /** Both ends included. */
    public record Band(double low, double high) {
        boolean holds(double figure) {
            return low <= figure && figure <= high;
        }
    }

    /** @param figures one a path; put in order here */
    static Spread of(double[] figures) {
        Arrays.sort(figures);
        return new Spread(
                quantile(figures, 0.5),
                new Band(quantile(figures, 0.25), quantile(figures, 0.75)),
                new Band(quantile(figures, 0.05), quantile(figures, 0.95)));
    }

    /** Linearly interpolated between the two next to it. */
    private static double quantile(double[] ordered, double share) {
        double position = share * (ordered.length - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return ordered[below] + (position - below) * (ordered[above] - ordered[below]);
    }
}
