package org.ipcoop.indicators.gii;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.Range;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fixed ends an indicator was measured between, from values and published scores. They are read out of the scores,
 * so they prove nothing about those scores: a verification names such indicators apart.
 */
final class Goalposts {

    private static final double TOLERANCE = 1e-9;
    private static final int ROUND_DIGITS = 6;
    /** A straight line runs through any two points and so tells nothing. */
    private static final int FEWEST = 3;

    private Goalposts() {}

    /** The ends, rounded to the few digits they were surely said with if that fits as well; null if no straight line fits. */
    static @Nullable Range find(double[] values, double[] scores, Direction direction) {
        int low = extreme(values, scores, -1);
        int high = extreme(values, scores, 1);
        if (known(values, scores) < FEWEST || values[low] == values[high] || scores[low] == scores[high]) {
            return null;
        }
        double perPoint = (values[high] - values[low]) / Math.abs(scores[high] - scores[low]);
        double fromLow = direction == Direction.MORE_IS_BETTER ? scores[low] : 100 - scores[low];
        double min = values[low] - fromLow * perPoint;
        Range exact = new Range(min, min + 100 * perPoint);
        if (!Double.isFinite(exact.width())) {
            return null;
        }
        Range rounded = new Range(rounded(exact.min()), rounded(exact.max()));
        if (same(rounded.scores(values, direction), scores)) {
            return rounded;
        }
        return same(exact.scores(values, direction), scores) ? exact : null;
    }

    /** Whether both have scores for the same economies, equal but for rounding. */
    static boolean same(double[] scores, double[] official) {
        for (int economy = 0; economy < scores.length; economy++) {
            boolean bothMissing = Double.isNaN(scores[economy]) && Double.isNaN(official[economy]);
            if (!bothMissing && !(Math.abs(scores[economy] - official[economy]) < TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    private static int known(double[] values, double[] scores) {
        int known = 0;
        for (int economy = 0; economy < values.length; economy++) {
            known += Double.isNaN(values[economy] + scores[economy]) ? 0 : 1;
        }
        return known;
    }

    private static int extreme(double[] values, double[] scores, int sign) {
        int found = -1;
        for (int economy = 0; economy < values.length; economy++) {
            boolean there = !Double.isNaN(values[economy]) && !Double.isNaN(scores[economy]);
            if (there && (found < 0 || sign * values[economy] > sign * values[found])) {
                found = economy;
            }
        }
        return found;
    }

    private static double rounded(double value) {
        double digits =
                new BigDecimal(value).round(new MathContext(ROUND_DIGITS)).doubleValue();
        return Math.abs(digits) < TOLERANCE ? 0 : digits;
    }
}
