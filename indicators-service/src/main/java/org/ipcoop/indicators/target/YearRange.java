package org.ipcoop.indicators.target;

/** The years by which a target is due, both included; one year where {@code from} equals {@code to}. */
public record YearRange(int from, int to) {

    public YearRange {
        if (from > to) {
            throw new IllegalArgumentException("the first year is after the last");
        }
    }
}
