package org.ipcoop.indicators.composite;

/**
 * Sample skewness and excess kurtosis, bias-corrected, as the spreadsheet functions SKEW and KURT define them (G1 and G2 of
 * Joanes and Gill, 1998). {@code NaN} where too few values or no spread leave them undefined.
 */
public record Moments(double skewness, double excessKurtosis) {

    /** The moments of the values that are there; missing ones are left out. */
    public static Moments of(double[] values) {
        Sample sample = new Sample(values.length);
        sample.read(values);
        return sample.moments();
    }

    /**
     * The moments of the first so many values, none of which is missing. Two sums run side by side, since a processor waits for
     * one addition before it begins the next to the same sum.
     */
    static Moments of(double[] present, int n) {
        double even = n % 2 == 0 ? 0 : present[n - 1];
        double odd = 0;
        for (int place = 1; place < n; place += 2) {
            even += present[place - 1];
            odd += present[place];
        }
        return around((even + odd) / n, n, present);
    }

    private static Moments around(double mean, int n, double[] present) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int place = 0; place < n; place++) {
            double deviation = present[place] - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        return second > 0 ? corrected(n, second, third, fourth) : new Moments(Double.NaN, Double.NaN);
    }

    private static Moments corrected(double n, double second, double third, double fourth) {
        double variance = second / (n - 1);
        double skewness = n < 3 ? Double.NaN : n / ((n - 1) * (n - 2)) * third / (variance * Math.sqrt(variance));
        double kurtosis = n < 4
                ? Double.NaN
                : n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourth / (variance * variance)
                        - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        return new Moments(skewness, kurtosis);
    }
}
