package org.ipcoop.indicators.gii.path;

/** What comes of closing these shares of the gaps, one for each lever; the same shares always give the same. */
interface Trial {
    /** Where the economy ends up. */
    record Outcome(double score, int rank) {}

    Outcome of(double[] shares);
}
