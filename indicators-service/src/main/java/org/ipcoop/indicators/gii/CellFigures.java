package org.ipcoop.indicators.gii;

import org.jspecify.annotations.Nullable;

/**
 * What an edition publishes for one economy at one node. Strengths are "S", "W" or absent; {@code outdated} marks a value
 * older than the indicator's usual year, {@code coverageMissing} an aggregate below WIPO's minimum data coverage.
 */
public record CellFigures(
        String iso3,
        String num,
        @Nullable Integer dataYear,
        @Nullable Double value,
        @Nullable Double score,
        @Nullable Integer rank,
        @Nullable String strengthOverall,
        @Nullable String strengthIncomeGroup,
        boolean outdated,
        boolean coverageMissing) {}
