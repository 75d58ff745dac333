package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ipcoop.indicators.gii.Verification.FlagCheck;
import org.ipcoop.indicators.gii.Verification.FlagDifference;
import org.jspecify.annotations.Nullable;

/** Compares the three kinds of flags over the cells that have a published score. */
final class FlagChecks {

    private static final int LISTED = 50;

    private FlagChecks() {}

    /** A flag of a cell, by one of the two sides. */
    private interface Flag {
        @Nullable
        String of(CellFigures official, int node, int economy);
    }

    static FlagCheck coverage(ComputedEdition computed) {
        return check(
                computed,
                (cell, node, economy) -> cell.coverageMissing() ? "DMC" : null,
                (cell, node, economy) -> computed.coverageMissing()[node][economy] ? "DMC" : null);
    }

    static FlagCheck overall(ComputedEdition computed) {
        return check(
                computed,
                (cell, node, economy) -> cell.strengthOverall(),
                (cell, node, economy) -> Strength.code(computed.overall()[node][economy]));
    }

    static FlagCheck incomeGroup(ComputedEdition computed) {
        return check(
                computed,
                (cell, node, economy) -> cell.strengthIncomeGroup(),
                (cell, node, economy) -> Strength.code(computed.incomeGroup()[node][economy]));
    }

    private static FlagCheck check(ComputedEdition computed, Flag official, Flag recomputed) {
        EditionGrid grid = computed.grid();
        int compared = 0;
        List<FlagDifference> differences = new ArrayList<>();
        for (CellFigures cell : grid.figures().cells()) {
            int node = Objects.requireNonNull(grid.nodeByNum().get(cell.num()));
            int economy = grid.position(cell.iso3());
            String theirs = official.of(cell, node, economy);
            String ours = recomputed.of(cell, node, economy);
            compared++;
            if (!Objects.equals(theirs, ours)) {
                differences.add(new FlagDifference(cell.num(), cell.iso3(), theirs, ours));
            }
        }
        List<FlagDifference> listed = List.copyOf(differences.subList(0, Math.min(LISTED, differences.size())));
        return new FlagCheck(compared, differences.size(), listed);
    }
}
