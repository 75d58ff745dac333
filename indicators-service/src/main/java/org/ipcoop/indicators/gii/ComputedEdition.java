package org.ipcoop.indicators.gii;

import java.util.Arrays;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.IndexResult;
import org.jspecify.annotations.Nullable;

/**
 * An edition recomputed from its published values: the engine with the method found for it, every score and rank, every flag.
 * Ours, never mixed with the official figures, which stay in the grid.
 */
@SuppressWarnings("ArrayRecordComponent")
public record ComputedEdition(
        EditionGrid grid,
        CompositeIndex engine,
        IndexResult result,
        boolean[][] coverageMissing,
        @Nullable Strength[][] overall,
        String[] incomeGroups,
        @Nullable Strength[][] incomeGroup) {

    static ComputedEdition of(EditionFigures figures) {
        EditionGrid grid = EditionGrid.of(figures);
        CompositeIndex engine = EditionMethod.of(grid);
        IndexResult result = engine.compute(grid.values());
        boolean[][] eligible = Eligibility.of(grid, Coverage.missing(grid));
        String[] groups = IncomeGroups.of(grid, result.scores(), result.ranks()[0], eligible);
        return flagged(grid, engine, result, groups);
    }

    /** Recomputes an edition by what was found in it: the method, and the income groups that its economies are compared with. */
    public static ComputedEdition of(EditionGrid grid, CompositeIndex engine, String[] incomeGroups) {
        return flagged(grid, engine, engine.compute(grid.values()), incomeGroups);
    }

    private static ComputedEdition flagged(
            EditionGrid grid, CompositeIndex engine, IndexResult result, String[] incomeGroups) {
        boolean[][] coverageMissing = Coverage.missing(grid);
        boolean[][] eligible = Eligibility.of(grid, coverageMissing);
        return new ComputedEdition(
                grid,
                engine,
                result,
                coverageMissing,
                OverallStrengths.of(grid, result.ranks(), eligible),
                incomeGroups,
                IncomeGroupStrengths.of(grid, incomeGroups, result.scores(), result.ranks()[0], eligible));
    }

    /** Our score of a cell, or null. */
    @Nullable
    Double score(int node, int economy) {
        return EditionGrid.known(result.scores()[node][economy]);
    }

    /** Our rank of a cell, or null. */
    @Nullable
    Integer rank(int node, int economy) {
        int rank = result.ranks()[node][economy];
        return rank == 0 ? null : rank;
    }

    /** How many economies have a score at the node. */
    int ranked(int node) {
        return (int)
                Arrays.stream(result.ranks()[node]).filter(rank -> rank > 0).count();
    }
}
