package org.ipcoop.indicators.gii;

/**
 * Minimum data coverage ("DMC"): a sub-pillar with under 66 % of its indicators, a pillar with fewer than two sub-pillars that
 * meet coverage. It flags an aggregate; it does not withhold its score.
 */
final class Coverage {

    private static final int PERCENT_OF_INDICATORS = 66;
    private static final int SUB_PILLARS_NEEDED = 2;

    private Coverage() {}

    /** By node and economy: true where coverage is missing. */
    static boolean[][] missing(EditionGrid grid) {
        boolean[][] missing = new boolean[grid.nodes().size()][grid.economies()];
        for (int node = missing.length - 1; node >= 0; node--) {
            int[] children = grid.children(node);
            for (int economy = 0; economy < missing[node].length; economy++) {
                missing[node][economy] = switch (grid.nodes().get(node).level()) {
                    case SUB_PILLAR -> tooFewIndicators(grid, children, economy);
                    case PILLAR -> tooFewSubPillars(missing, children, economy);
                    case INDEX, SUB_INDEX, INDICATOR -> false;
                };
            }
        }
        return missing;
    }

    private static boolean tooFewIndicators(EditionGrid grid, int[] indicators, int economy) {
        int present = 0;
        for (int indicator : indicators) {
            present += Double.isNaN(grid.values()[indicator][economy]) ? 0 : 1;
        }
        return 100 * present < PERCENT_OF_INDICATORS * indicators.length;
    }

    private static boolean tooFewSubPillars(boolean[][] missing, int[] subPillars, int economy) {
        int met = 0;
        for (int subPillar : subPillars) {
            met += missing[subPillar][economy] ? 0 : 1;
        }
        return met < SUB_PILLARS_NEEDED;
    }
}
