package org.ipcoop.indicators.composite;

/**
 * When a distribution counts as distorted by outliers, and the treatment that follows: winsorise a few points, else take
 * logarithms. It fails the test if |skewness| and excess kurtosis are both above their limits.
 *
 * @param maxPoints once this many points are winsorised and the test still fails, winsorising is given up for the logarithm
 */
public record OutlierRule(double skewnessLimit, double kurtosisLimit, int maxPoints) {

    private static final Treatment NOTHING = new Treatment.None();

    /** The values to normalise, and how they came about. The array is the caller's. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Treated(double[] values, Treatment treatment) {}

    /**
     * Treats one indicator over all units. The input stays untouched.
     *
     * <p>All units at the extreme move together to the next distinct value inside, so points winsorised before move along as
     * one plateau; the test is taken again after each step, and the tail is chosen anew.
     */
    public Treated treat(double[] values) {
        Treated treated = treated(values);
        return treated.values() == values ? new Treated(values.clone(), treated.treatment()) : treated;
    }

    /** The same, except that values which need no treatment are not copied. */
    Treated treated(double[] values) {
        Moments moments = Moments.of(values);
        return fails(moments) ? pulledIn(values, moments) : new Treated(values, NOTHING);
    }

    private Treated pulledIn(double[] values, Moments raw) {
        double[] winsorised = values.clone();
        boolean[] moved = new boolean[values.length];
        Moments moments = raw;
        int points = 0;
        while (fails(moments) && points < maxPoints) {
            points += pullIn(winsorised, moved, moments.skewness() > 0);
            moments = Moments.of(winsorised);
        }
        if (fails(moments)) {
            return logged(values, winsorised, points);
        }
        return new Treated(winsorised, new Treatment.Winsorised(points));
    }

    private boolean fails(Moments moments) {
        return Math.abs(moments.skewness()) > skewnessLimit && moments.excessKurtosis() > kurtosisLimit;
    }

    /** Moves one tail a step inwards and returns how many units moved for the first time. */
    private static int pullIn(double[] values, boolean[] moved, boolean upper) {
        double extreme = Double.NaN;
        double inner = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value) && !(upper ? value <= extreme : value >= extreme)) {
                inner = extreme;
                extreme = value;
            } else if (value != extreme && !Double.isNaN(value) && !(upper ? value <= inner : value >= inner)) {
                inner = value;
            }
        }
        int fresh = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (values[unit] == extreme) {
                values[unit] = inner;
                fresh += moved[unit] ? 0 : 1;
                moved[unit] = true;
            }
        }
        return fresh;
    }

    /**
     * {@code ln[(max−1)(x−min)/(max−min) + 1]}. It falls instead of rising where max ≤ 1; there the winsorised values, the
     * best that is left, are kept.
     */
    private static Treated logged(double[] values, double[] winsorised, int points) {
        Range range = Range.of(values);
        if (range.max() <= 1) {
            return new Treated(winsorised, new Treatment.Winsorised(points));
        }
        double[] logs = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            logs[unit] = Math.log((range.max() - 1) * (values[unit] - range.min()) / range.width() + 1);
        }
        return new Treated(logs, new Treatment.Logged());
    }
}
