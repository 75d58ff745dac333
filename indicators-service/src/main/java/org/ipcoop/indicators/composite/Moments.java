package org.ipcoop.indicators.composite;

/**
 * Sample skewness and excess kurtosis, bias-corrected, as the spreadsheet functions SKEW and KURT define them (G1 and G2 of
 * Joanes and Gill, 1998). {@code NaN} where too few values or no spread leave them undefined.
 */
public record Moments(double skewness, double excessKurtosis) {

    /** The moments of the values that are there; missing ones are left out. */
    public static Moments of(double[] values) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
                sum += value;
            }
        }
        return around(sum / n, n, values);
    }

    private static Moments around(double mean, int n, double[] values) {
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                double deviation = value - mean;
                double square = deviation * deviation;
                second += square;
                third += square * deviation;
                fourth += square * square;
            }
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
