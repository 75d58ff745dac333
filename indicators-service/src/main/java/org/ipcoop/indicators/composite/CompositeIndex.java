package org.ipcoop.indicators.composite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index engine: values of indicators in, score and rank of every node out. Immutable and free of side effects, so one
 * instance serves any number of what-if runs and threads.
 */
public final class CompositeIndex {

    private final List<IndexNode> nodes;
    private final Tree tree;
    private final @Nullable OutlierRule outliers;
    private final Normalisation normalisation;
    private final double tieTolerance;

    /**
     * An index that scores by min–max.
     *
     * @throws IllegalArgumentException if a node comes before its parent
     */
    public CompositeIndex(List<IndexNode> nodes, OutlierRule outliers, double tieTolerance) {
        this(nodes, outliers, Normalisation.MIN_MAX, tieTolerance);
    }

    /**
     * Any index.
     *
     * @param outliers null to take the values as they are
     * @param tieTolerance scores closer than this share a rank
     * @throws IllegalArgumentException if a node comes before its parent, or scores that can be negative are to be averaged
     *     otherwise than arithmetically
     */
    public CompositeIndex(
            List<IndexNode> nodes, @Nullable OutlierRule outliers, Normalisation normalisation, double tieTolerance) {
        this.nodes = List.copyOf(nodes);
        this.outliers = outliers;
        this.normalisation = normalisation;
        this.tieTolerance = tieTolerance;
        this.tree = Tree.of(this.nodes);
        if (normalisation.signed() && nodes.stream().anyMatch(node -> node.mean() != Mean.ARITHMETIC)) {
            throw new IllegalArgumentException(normalisation + " goes with the arithmetic mean only");
        }
    }

    /** The nodes as given. */
    public List<IndexNode> nodes() {
        return nodes;
    }

    /** Positions of a node's children; empty for an indicator. */
    public int[] children(int node) {
        return tree.children()[node].clone();
    }

    Tree tree() {
        return tree;
    }

    Normalisation normalisation() {
        return normalisation;
    }

    double tieTolerance() {
        return tieTolerance;
    }

    /**
     * Computes everything.
     *
     * @param values by node and unit; the rows of aggregates are ignored
     */
    public IndexResult compute(double[][] values) {
        return prepare(values).result();
    }

    /**
     * Treats and normalises the indicators: the part of a computation that does not depend on weights and means.
     *
     * @param values by node and unit; the rows of aggregates are ignored. They must not be changed afterwards.
     */
    public PreparedIndex prepare(double[][] values) {
        if (values.length != nodes.size()) {
            throw new IllegalArgumentException("one row a node is needed");
        }
        int units = values.length == 0 ? 0 : values[values.length - 1].length;
        double[][] treated = new double[nodes.size()][];
        double[][] scores = new double[nodes.size()][];
        @Nullable Treatment[] treatments = new Treatment[nodes.size()];
        Normaliser normaliser = new Normaliser(normalisation, units);
        Sample sample = new Sample(units);
        for (int node = 0; node < scores.length; node++) {
            if (tree.isLeaf(node)) {
                OutlierRule.Treated treatment = treated(nodes.get(node), values[node], sample);
                treated[node] = treatment.values();
                treatments[node] = nodes.get(node).goalposts() == null ? treatment.treatment() : null;
                scores[node] = scores(nodes.get(node), treatment.values(), normaliser);
            }
        }
        return new PreparedIndex(this, units, values, treated, scores, treatments);
    }

    /** An indicator's values as they are to be normalised. */
    OutlierRule.Treated treated(IndexNode indicator, double[] values, Sample sample) {
        return outliers == null || indicator.goalposts() != null
                ? new OutlierRule.Treated(values, new Treatment.None())
                : outliers.treated(values, sample);
    }

    /** The scores of one indicator's treated values. */
    static double[] scores(IndexNode indicator, double[] treated, Normaliser normaliser) {
        Range goalposts = indicator.goalposts();
        return goalposts == null
                ? normaliser.scores(treated, indicator.direction())
                : goalposts.scores(treated, indicator.direction());
    }
}
