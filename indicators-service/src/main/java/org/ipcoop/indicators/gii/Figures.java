package org.ipcoop.indicators.gii;

import org.jspecify.annotations.Nullable;

/** A cell's figures by one side, so that what is published and what we recomputed are never in one field. */
record Figures(
        @Nullable Double score,
        @Nullable Integer rank,
        @Nullable String strengthOverall,
        @Nullable String strengthIncomeGroup,
        boolean coverageMissing) {

    /** As the edition publishes them. */
    static Figures official(CellFigures cell) {
        return new Figures(
                cell.score(), cell.rank(), cell.strengthOverall(), cell.strengthIncomeGroup(), cell.coverageMissing());
    }

    /** As we compute them from the published values. */
    static Figures recomputed(ComputedEdition computed, int node, int economy) {
        return new Figures(
                computed.score(node, economy),
                computed.rank(node, economy),
                Strength.code(computed.overall()[node][economy]),
                Strength.code(computed.incomeGroup()[node][economy]),
                computed.coverageMissing()[node][economy]);
    }
}
