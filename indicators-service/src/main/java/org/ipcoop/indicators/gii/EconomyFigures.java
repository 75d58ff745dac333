package org.ipcoop.indicators.gii;

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
        @Nullable Double gdpPerCapitaPpp) {}
