package org.ipcoop.indicators.composite;

import java.util.Arrays;

/** Carries out a {@link Normalisation} row by row. Not for several threads at once. */
final class Normaliser {
    private final Normalisation way;
    private final Ranker ranker;
    private final int[] ranks;

    Normaliser(Normalisation way, int units) {
        this.way = way;
        this.ranker = new Ranker(units);
        this.ranks = new int[units];
    }

    /** The scores of one indicator's values. */
    double[] scores(double[] values, Direction direction) {
        return switch (way) {
            case MIN_MAX -> Range.of(values).scores(values, direction);
            case Z_SCORE -> deviations(values, sign(direction));
            case PERCENT_RANK -> percentRanks(values, sign(direction));
            case RANK -> places(values, sign(direction));
            case DISTANCE_TO_BEST -> shares(values, direction);
        };
    }

    private static double sign(Direction direction) {
        return direction == Direction.MORE_IS_BETTER ? 1 : -1;
    }

    private static double[] deviations(double[] values, double sign) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            n += !Double.isNaN(value) ? 1 : 0;
            sum += !Double.isNaN(value) ? value : 0;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += !Double.isNaN(value) ? (value - mean) * (value - mean) : 0;
        }
        double factor = squares == 0 ? Double.NaN : sign / Math.sqrt(squares / (n - 1));
        double[] scores = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            scores[unit] = (values[unit] - mean) * factor;
        }
        return scores;
    }

    private double[] percentRanks(double[] values, double sign) {
        double[] scores = turned(values, -sign);
        int n = rankAll(scores);
        for (int unit = 0; unit < scores.length; unit++) {
            double share = n == 1 ? 100 : 100.0 * (ranks[unit] - 1) / (n - 1);
            scores[unit] = ranks[unit] == 0 ? Double.NaN : share;
        }
        return scores;
    }

    private double[] places(double[] values, double sign) {
        double[] scores = turned(values, sign);
        int n = rankAll(scores);
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = ranks[unit] == 0 ? Double.NaN : n + 1.0 - ranks[unit];
        }
        return scores;
    }

    private static double[] turned(double[] values, double sign) {
        double[] turned = new double[values.length];
        Arrays.setAll(turned, unit -> sign * values[unit]);
        return turned;
    }

    /** Ranks the row, highest first, and returns how many there are. */
    private int rankAll(double[] row) {
        ranker.descending(row, 0, ranks);
        int n = 0;
        for (int rank : ranks) {
            n += rank > 0 ? 1 : 0;
        }
        return n;
    }

    private static double[] shares(double[] values, Direction direction) {
        Range range = Range.of(values);
        double best = direction == Direction.MORE_IS_BETTER ? range.max() : range.min();
        boolean comparable = range.min() >= 0 && range.max() > 0;
        double[] scores = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            double share = direction == Direction.MORE_IS_BETTER ? values[unit] / best : best / values[unit];
            share = values[unit] == best ? 1 : share;
            scores[unit] = comparable ? 100 * share : Double.NaN;
        }
        return scores;
    }
}
