package org.ipcoop.indicators.composite;

/** The two ends a value is measured between: those of the data (min–max), or fixed ones ("goalposts"). */
public record Range(double min, double max) {

    /** The smallest and largest of the values that are there; {@code NaN} where there are none. */
    public static Range of(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (value < min) {
                min = value;
            }
            if (value > max) {
                max = value;
            }
        }
        return min <= max ? new Range(min, max) : new Range(Double.NaN, Double.NaN);
    }

    /** The distance between the ends. */
    public double width() {
        return max - min;
    }

    /**
     * Scores from 0 at the low end to 100 at the high one, the other way round for {@link Direction#LESS_IS_BETTER}. A range
     * without width compares nothing, so it scores nothing: all {@code NaN}.
     */
    public double[] scores(double[] values, Direction direction) {
        double[] scores = new double[values.length];
        double low = min;
        double width = width() == 0 ? Double.NaN : width();
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = (values[unit] - low) / width * 100;
        }
        if (direction == Direction.LESS_IS_BETTER) {
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] = 100 - scores[unit];
            }
        }
        return scores;
    }
}
