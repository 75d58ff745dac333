package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The income group each economy is compared with. An edition may leave an economy unclassified (Venezuela in 2025) and still
 * compare it with a group: that is the one under which the published flags agree best.
 */
final class IncomeGroups {

    private static final Set<String> UNCLASSIFIED = Set.of("", "NA");

    private IncomeGroups() {}

    /** By economy; an economy without any group keeps its blank. */
    static String[] of(EditionGrid grid, double[][] scores, int[] indexRanks, boolean[][] eligible) {
        String[] groups = grid.figures().economies().stream()
                .map(EconomyFigures::incomeGroup)
                .toArray(String[]::new);
        TreeSet<String> known = new TreeSet<>(Arrays.asList(groups));
        known.removeAll(UNCLASSIFIED);
        for (int economy = 0; economy < groups.length; economy++) {
            if (UNCLASSIFIED.contains(groups[economy]) && !known.isEmpty()) {
                TreeMap<Integer, String> byMismatches = new TreeMap<>();
                for (String group : known) {
                    groups[economy] = group;
                    @Nullable Strength[][] flags = IncomeGroupStrengths.of(grid, groups, scores, indexRanks, eligible);
                    byMismatches.putIfAbsent(mismatches(grid, flags), group);
                }
                groups[economy] = byMismatches.firstEntry().getValue();
            }
        }
        return groups;
    }

    private static int mismatches(EditionGrid grid, @Nullable Strength[][] flags) {
        int mismatches = 0;
        for (CellFigures cell : grid.figures().cells()) {
            int node = Objects.requireNonNull(grid.nodeByNum().get(cell.num()));
            int economy = grid.position(cell.iso3());
            mismatches += Objects.equals(cell.strengthIncomeGroup(), Strength.code(flags[node][economy])) ? 0 : 1;
        }
        return mismatches;
    }
}
