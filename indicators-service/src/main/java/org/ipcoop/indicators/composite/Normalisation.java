package org.ipcoop.indicators.composite;

/** How values of any unit become scores that can be added: always more-is-better, {@code NaN} stays {@code NaN}. */
public enum Normalisation {
    /** 0 at the worst value, 100 at the best; undefined where all are equal. */
    MIN_MAX,
    /** Sample standard deviations from the mean; undefined where all are equal. */
    Z_SCORE,
    /** The share in percent of the other units that are worse; 100 for the only one. */
    PERCENT_RANK,
    /** How many units are no better, oneself included: as many as there are for the best, ties as the best of them. */
    RANK,
    /** The percentage reached of the best value, or of it by the own where less is better; undefined with values below 0. */
    DISTANCE_TO_BEST;

    /** Whether scores can be below zero, where only the arithmetic mean makes sense. */
    public boolean signed() {
        return this == Z_SCORE;
    }
}
