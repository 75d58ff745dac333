package org.ipcoop.indicators.composite;

/** What was done to an indicator's outliers before normalising it: exactly one of three. */
public sealed interface Treatment {

    /** The values were used as they are. */
    record None() implements Treatment {}

    /** So many units were pulled in to the next value inside; ties count each. */
    record Winsorised(int points) implements Treatment {}

    /** Winsorising did not do, so the raw values were log-transformed. */
    record Logged() implements Treatment {}
}
