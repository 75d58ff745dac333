package org.ipcoop.indicators.gii.attribution;

import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.EditionGrid;
import org.jspecify.annotations.Nullable;

/** Of which year the GDP is that an edition lists its economies with: it says so only at the indicator that repeats it. */
final class GdpYear {
    private static final String REPEATED = "Domestic market scale, bn PPP$";

    private GdpYear() {}

    /** The year; null where the indicator isn't there or is of another GDP. */
    static @Nullable Integer of(EditionGrid grid, int economy) {
        @Nullable Double gdp = grid.economy(economy).gdpPppBn();
        return IntStream.range(0, grid.nodes().size())
                .filter(node -> grid.nodes().get(node).name().equals(REPEATED))
                .filter(node -> gdp != null && grid.values()[node][economy] == gdp)
                .map(node -> grid.dataYears()[node][economy])
                .filter(year -> year > 0)
                .boxed()
                .findFirst()
                .orElse(null);
    }
}
