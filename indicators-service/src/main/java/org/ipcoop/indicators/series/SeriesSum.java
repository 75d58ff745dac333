package org.ipcoop.indicators.series;

import java.util.List;

/**
 * A number that counts, and the observations that it is the sum of: one, where a source tells it as it is.
 *
 * @param parts with a code for each dimension of the series as their keys
 */
public record SeriesSum(SeriesCell cell, List<SeriesCell> parts) {
    public SeriesSum {
        parts = List.copyOf(parts);
    }
}
