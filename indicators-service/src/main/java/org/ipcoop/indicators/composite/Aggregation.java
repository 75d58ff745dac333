package org.ipcoop.indicators.composite;

import java.util.Arrays;

/**
 * Aggregates a prepared index again and again with other weights or means, without allocating: 2,000 draws are 2,000 runs of the
 * same workspace. Not for several threads at once.
 */
public final class Aggregation {
    private final Tree tree;
    private final double[][] scores;
    private final double[][][] rows;
    private final double[][] weights;
    private final double[] ownWeights;
    private final Mean[] means;
    private final double[] coverage;
    private final boolean[] stale;
    private final int[] places;
    private final double[] weighed;
    private final double tieTolerance;
    private final Ranker ranker;

    Aggregation(PreparedIndex prepared) {
        CompositeIndex index = prepared.index();
        tree = index.tree();
        int nodes = index.nodes().size();
        scores = new double[nodes][];
        rows = new double[nodes][][];
        weights = new double[nodes][];
        places = new int[nodes];
        ownWeights = index.nodes().stream().mapToDouble(IndexNode::weight).toArray();
        means = index.nodes().stream().map(IndexNode::mean).toArray(Mean[]::new);
        coverage = index.nodes().stream().mapToDouble(IndexNode::coverage).toArray();
        stale = new boolean[nodes];
        weighed = new double[prepared.units()];
        tieTolerance = index.tieTolerance();
        ranker = new Ranker(prepared.units());
        for (int node = nodes - 1; node >= 0; node--) {
            lay(prepared, node);
        }
    }

    private void lay(PreparedIndex prepared, int node) {
        int[] children = tree.children()[node];
        scores[node] = tree.isLeaf(node) ? prepared.scores(node) : new double[prepared.units()];
        stale[node] = !tree.isLeaf(node);
        rows[node] = new double[children.length][];
        weights[node] = new double[children.length];
        for (int place = 0; place < children.length; place++) {
            rows[node][place] = scores[children[place]];
            weights[node][place] = ownWeights[children[place]];
            places[children[place]] = place;
        }
    }

    /** Puts other scores in the place of an indicator's own. The array is read at each run and must have a score a unit. */
    void replace(int leaf, double[] row) {
        scores[leaf] = row;
        int parent = tree.parents()[leaf];
        if (parent != IndexNode.ROOT) {
            rows[parent][places[leaf]] = row;
            age(parent);
        }
    }

    /** Multiplies a node's own weight by a factor; 1 restores it. Counts from the next {@link #run()}. */
    public void factor(int node, double factor) {
        int parent = tree.parents()[node];
        if (parent != IndexNode.ROOT) {
            weights[parent][places[node]] = ownWeights[node] * factor;
            age(parent);
        }
    }

    /** Averages a node's children in another way. Counts from the next {@link #run()}. */
    public void mean(int node, Mean mean) {
        if (!tree.isLeaf(node)) {
            means[node] = mean;
            age(node);
        }
    }

    private void age(int node) {
        for (int at = node; at != IndexNode.ROOT && !stale[at]; at = tree.parents()[at]) {
            stale[at] = true;
        }
    }

    /** Brings the scores up to date: only of nodes at or above a change. */
    public void run() {
        for (int node = scores.length - 1; node >= 0; node--) {
            if (stale[node]) {
                WeightedMean.into(means[node], coverage[node], rows[node], weights[node], scores[node], weighed);
            }
        }
        Arrays.fill(stale, false);
    }

    /** By node and unit, as of the last run; the workspace's own arrays, to be read only. */
    public double[][] scores() {
        return scores;
    }

    /** The rank of one unit at a node as of the last run, 0 where it has no score: the same as among all {@link #ranks}. */
    int rank(int node, int unit) {
        double[] row = scores[node];
        double bound = row[unit] + tieTolerance;
        int rank = Double.isNaN(bound) ? 0 : 1;
        for (double score : row) {
            rank += score > bound ? 1 : 0;
        }
        return rank;
    }

    /** Fills in the ranks at a node as of the last run. */
    public void ranks(int node, int[] into) {
        ranker.descending(scores[node], tieTolerance, into);
    }
}
