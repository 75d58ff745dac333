package org.ipcoop.indicators.composite;

/** The two ends a value is measured between: those of the data (min–max), or fixed ones ("goalposts"). */
public record Range(double min, double max) {

    /** The smallest and largest of the values that are there; {@code NaN} where there are none. */
    public static Range of(double[] values) {
        double min = Double.NaN;
        double max = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                min = min <= value ? min : value;
                max = max >= value ? max : value;
            }
        }
        return new Range(min, max);
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
        for (int unit = 0; unit < values.length; unit++) {
            double share = width() == 0 ? Double.NaN : (values[unit] - min) / width() * 100;
            scores[unit] = direction == Direction.MORE_IS_BETTER ? share : 100 - share;
        }
        return scores;
    }
}
