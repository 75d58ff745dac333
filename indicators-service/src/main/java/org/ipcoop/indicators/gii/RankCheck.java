package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.gii.Verification.RankDifference;

/**
 * Compares ranks. In some indicators the publication ranks equal published values apart (it knows more digits than it prints);
 * no computation from the published values can do that, so such cells are counted apart from mismatches.
 */
record RankCheck(int compared, int mismatches, int splits, List<RankDifference> differences) {

    private static final int LISTED = 50;

    static RankCheck of(ComputedEdition computed) {
        EditionGrid grid = computed.grid();
        int compared = 0;
        List<RankDifference> all = new ArrayList<>();
        for (int node = 0; node < grid.nodes().size(); node++) {
            for (int economy = 0; economy < grid.economies(); economy++) {
                int official = grid.ranks()[node][economy];
                int ours = computed.result().ranks()[node][economy];
                compared += official > 0 || ours > 0 ? 1 : 0;
                if (official != ours) {
                    boolean split = isSplit(computed, node, economy);
                    String num = grid.nodes().get(node).num();
                    all.add(new RankDifference(num, grid.economy(economy).iso3(), official, ours, split));
                }
            }
        }
        int splits =
                (int) all.stream().filter(RankDifference::splitOfEqualValues).count();
        List<RankDifference> listed = List.copyOf(all.subList(0, Math.min(LISTED, all.size())));
        return new RankCheck(compared, all.size() - splits, splits, listed);
    }

    /** The official rank lies within the places that the economies of the same value share. */
    private static boolean isSplit(ComputedEdition computed, int node, int economy) {
        double[] values = computed.grid().values()[node];
        int equals = 0;
        for (double value : values) {
            equals += value == values[economy] ? 1 : 0;
        }
        int ours = computed.result().ranks()[node][economy];
        int official = computed.grid().ranks()[node][economy];
        return ours > 0 && official > ours && official < ours + equals;
    }
}
