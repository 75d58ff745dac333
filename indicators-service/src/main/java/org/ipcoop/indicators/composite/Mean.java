package org.ipcoop.indicators.composite;

/**
 * How a parent's score is made of its children's: the weighted mean of a power. Geometric and harmonic means let a strong child
 * make up for a weak one less; scores at or below zero count as {@link #FLOOR} there, so that one zero is a heavy loss and not
 * the end.
 */
public enum Mean {
    ARITHMETIC,
    GEOMETRIC,
    HARMONIC;

    /** The least score that a logarithm or a reciprocal is taken of. */
    public static final double FLOOR = 1e-9;

    /** What is averaged in place of a score. */
    double forward(double score) {
        return switch (this) {
            case ARITHMETIC -> score;
            case GEOMETRIC -> Math.log(Math.max(score, FLOOR));
            case HARMONIC -> 1 / Math.max(score, FLOOR);
        };
    }

    /** The score that an average stands for. */
    double back(double average) {
        return switch (this) {
            case ARITHMETIC -> average;
            case GEOMETRIC -> Math.exp(average);
            case HARMONIC -> 1 / average;
        };
    }
}
