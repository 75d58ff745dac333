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
        Treated treated = treated(values, new Sample(values.length));
        return treated.values() == values ? new Treated(values.clone(), treated.treatment()) : treated;
    }

    /** The same in a workspace, except that values which need no treatment are not copied. */
    Treated treated(double[] values, Sample sample) {
        sample.read(values);
        Moments moments = sample.moments();
        if (!fails(moments)) {
            return new Treated(values, NOTHING);
        }
        int points = 0;
        while (fails(moments) && points < maxPoints) {
            points += sample.pullIn(moments.skewness() > 0);
            moments = sample.moments();
        }
        Range range = Range.of(values);
        return fails(moments) && logarithmRises(range)
                ? new Treated(logs(values, range), new Treatment.Logged())
                : new Treated(sample.row(), new Treatment.Winsorised(points));
    }

    private boolean fails(Moments moments) {
        return Math.abs(moments.skewness()) > skewnessLimit && moments.excessKurtosis() > kurtosisLimit;
    }

    /** Where it would fall, the winsorised values, the best that is left, are kept. */
    private static boolean logarithmRises(Range range) {
        return range.max() > 1;
    }

    /** {@code ln[(max−1)(x−min)/(max−min) + 1]}. */
    private static double[] logs(double[] values, Range range) {
        double[] logs = new double[values.length];
        double stretch = range.max() - 1;
        for (int unit = 0; unit < values.length; unit++) {
            logs[unit] = Math.log(stretch * (values[unit] - range.min()) / range.width() + 1);
        }
        return logs;
    }
}
