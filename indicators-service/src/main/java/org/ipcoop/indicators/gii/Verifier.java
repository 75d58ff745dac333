package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.OutlierRule;
import org.ipcoop.indicators.composite.Range;
import org.ipcoop.indicators.gii.Verification.CellDifference;
import org.ipcoop.indicators.gii.Verification.FixedGoalposts;
import org.ipcoop.indicators.gii.Verification.FlagCheck;
import org.ipcoop.indicators.gii.Verification.Reason;

/** Holds a recomputed edition against the published one: the official scores are the oracle of the whole engine. */
final class Verifier {

    private static final double TOLERANCE = 1e-9;
    private static final int WORST = 10;

    private final ComputedEdition computed;
    private final EditionGrid grid;
    private final List<CellDifference> differences = new ArrayList<>();
    private int oneSided;

    private Verifier(ComputedEdition computed) {
        this.computed = computed;
        this.grid = computed.grid();
    }

    static Verification verify(ComputedEdition computed, int revision) {
        return new Verifier(computed).verification(revision);
    }

    private Verification verification(int revision) {
        compareScores();
        RankCheck ranks = RankCheck.of(computed);
        FlagCheck coverage = FlagChecks.coverage(computed);
        FlagCheck overall = FlagChecks.overall(computed);
        List<FixedGoalposts> goalposts = fixedGoalposts();
        double largest = differences.isEmpty() ? 0 : differences.getFirst().difference();
        int over = (int)
                differences.stream().filter(d -> !(d.difference() < TOLERANCE)).count();
        List<Reason> reasons = new ArrayList<>();
        reason(reasons, Doubt.SCORES_DIFFER, over);
        reason(reasons, Doubt.SCORES_ON_ONE_SIDE, oneSided);
        reason(reasons, Doubt.RANKS_DIFFER, ranks.mismatches());
        reason(reasons, Doubt.COVERAGE_FLAGS_DIFFER, coverage.mismatches());
        reason(reasons, Doubt.OVERALL_FLAGS_DIFFER, overall.mismatches());
        reason(reasons, Doubt.FIXED_GOALPOSTS, goalposts.size());
        reason(reasons, Doubt.NOTHING_TO_COMPARE, differences.isEmpty() ? 1 : 0);
        return new Verification(
                grid.figures().year(),
                revision,
                reasons.isEmpty(),
                TOLERANCE,
                grid.economies(),
                grid.nodes().size(),
                differences.size(),
                largest,
                over,
                oneSided,
                List.copyOf(differences.subList(0, Math.min(WORST, differences.size()))),
                ranks.compared(),
                ranks.mismatches(),
                ranks.splits(),
                ranks.differences(),
                coverage,
                overall,
                FlagChecks.incomeGroup(computed),
                goalposts,
                reasons);
    }

    private static void reason(List<Reason> reasons, Doubt doubt, int count) {
        if (count > 0) {
            reasons.add(Reason.of(doubt, count));
        }
    }

    private void compareScores() {
        for (int node = 0; node < grid.nodes().size(); node++) {
            for (int economy = 0; economy < grid.economies(); economy++) {
                double official = grid.scores()[node][economy];
                double ours = computed.result().scores()[node][economy];
                if (Double.isNaN(official) != Double.isNaN(ours)) {
                    oneSided++;
                } else if (!Double.isNaN(official)) {
                    differences.add(new CellDifference(
                            grid.nodes().get(node).num(),
                            grid.economy(economy).iso3(),
                            official,
                            ours,
                            Math.abs(ours - official)));
                }
            }
        }
        differences.sort(Comparator.comparingDouble(CellDifference::difference).reversed());
    }

    private List<FixedGoalposts> fixedGoalposts() {
        List<FixedGoalposts> found = new ArrayList<>();
        for (int node = 0; node < grid.nodes().size(); node++) {
            IndexNode indicator = computed.engine().nodes().get(node);
            Range ends = indicator.goalposts();
            if (ends != null) {
                String name = grid.nodes().get(node).name();
                double off = differenceByMinMax(node, indicator);
                found.add(new FixedGoalposts(indicator.code(), name, ends.min(), ends.max(), off, above(node)));
            }
        }
        return found;
    }

    private double differenceByMinMax(int node, IndexNode indicator) {
        OutlierRule.Treated treated = EditionMethod.OUTLIERS.treat(grid.values()[node]);
        double[] scores = Range.of(treated.values()).scores(treated.values(), indicator.direction());
        double largest = 0;
        for (int economy = 0; economy < scores.length; economy++) {
            double difference = Math.abs(scores[economy] - grid.scores()[node][economy]);
            largest = difference > largest ? difference : largest;
        }
        return largest;
    }

    private List<String> above(int node) {
        List<String> nums = new ArrayList<>();
        for (int parent = grid.parents()[node]; parent >= 0; parent = grid.parents()[parent]) {
            nums.add(grid.nodes().get(parent).num());
        }
        return nums;
    }
}
