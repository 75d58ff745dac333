package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.composite.Explanation.Contribution;
import org.ipcoop.indicators.composite.Explanation.Value;

/** Explains the scores of one unit. */
final class Explainer {
    private final PreparedIndex prepared;
    private final CompositeIndex index;
    private final IndexResult result;
    private final int unit;
    private final Normaliser normaliser;

    Explainer(PreparedIndex prepared, IndexResult result, int unit) {
        this.prepared = prepared;
        this.index = prepared.index();
        this.result = result;
        this.unit = unit;
        this.normaliser = new Normaliser(index.normalisation(), prepared.units());
    }

    List<Explanation> all() {
        List<Explanation> all = new ArrayList<>();
        for (int node = 0; node < result.scores().length; node++) {
            all.add(index.tree().isLeaf(node) ? indicator(node) : aggregate(node));
        }
        return List.copyOf(all);
    }

    private Explanation indicator(int node) {
        double[] raw = prepared.values(node);
        double[] treated = prepared.treated(node);
        double score = score(node);
        double untreated =
                raw == treated ? score : CompositeIndex.scores(index.nodes().get(node), raw, normaliser)[unit];
        Value value = new Value(
                raw[unit], treated[unit], untreated, result.treatments().get(node));
        return new Explanation(node, score, rank(node), Double.isNaN(score) ? 0 : 1, List.of(), value);
    }

    private Explanation aggregate(int node) {
        int[] children = index.tree().children()[node];
        double all = 0;
        double there = 0;
        for (int child : children) {
            all += weight(child);
            there += Double.isNaN(score(child)) ? 0 : weight(child);
        }
        List<Contribution> contributions = new ArrayList<>();
        for (int child : children) {
            double share = Double.isNaN(score(child)) ? 0 : weight(child) / there;
            contributions.add(new Contribution(child, share, score(child), share * score(child)));
        }
        return new Explanation(node, score(node), rank(node), there / all, List.copyOf(contributions), null);
    }

    private double weight(int node) {
        return index.nodes().get(node).weight();
    }

    private double score(int node) {
        return result.scores()[node][unit];
    }

    private int rank(int node) {
        return result.ranks()[node][unit];
    }
}
