package org.ipcoop.indicators.gii;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An economy as an edition lists it. Population is in thousands, GDP in billion PPP dollars, GDP per head in PPP dollars;
 * an absent figure is unknown, never 0.
 */
public record EconomyFigures(
        String iso3,
        String name,
        String incomeGroup,
        String region,
        @Nullable Double populationThousands,
        @Nullable Double gdpPppBn,
        @Nullable Double gdpPerCapitaPpp) {
    public EconomyFigures {
        Objects.requireNonNull(iso3, "iso3");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(incomeGroup, "incomeGroup");
        Objects.requireNonNull(region, "region");
    }
}
