package org.ipcoop.indicators.composite;

import org.jspecify.annotations.Nullable;

/**
 * A prepared index with some values changed, again and again: only the indicators touched are treated and normalised anew, and
 * only what lies above them is aggregated. What comes out is bit for bit what {@link CompositeIndex#compute} gives for the
 * changed values. Not for several threads at once.
 */
public final class WhatIfRun {
    private final CompositeIndex index;
    private final PreparedIndex prepared;
    private final Aggregation aggregation;
    private final Normaliser normaliser;
    private final Sample sample;
    private final double[] @Nullable [] changed;
    private final boolean[] stale;

    WhatIfRun(PreparedIndex prepared) {
        int nodes = prepared.index().nodes().size();
        this.index = prepared.index();
        this.prepared = prepared;
        this.aggregation = prepared.aggregation();
        this.normaliser = new Normaliser(index.normalisation(), prepared.units());
        this.sample = new Sample(prepared.units());
        this.changed = new double[nodes][];
        this.stale = new boolean[nodes];
        aggregation.run();
    }

    /** A value as it stands, changed or not. */
    public double value(int indicator, int unit) {
        double[] row = changed[indicator];
        return (row == null ? prepared.values(indicator) : row)[unit];
    }

    /**
     * Changes one value; {@code NaN} takes it away. Counts from the next {@link #run()}, on top of the changes made before.
     *
     * @throws IllegalArgumentException if the node is an aggregate
     */
    public void set(int indicator, int unit, double value) {
        double[] row = changed[indicator];
        if (row == null) {
            if (!index.tree().isLeaf(indicator)) {
                throw new IllegalArgumentException("an aggregate has no values of its own");
            }
            row = prepared.values(indicator).clone();
            changed[indicator] = row;
        }
        row[unit] = value;
        stale[indicator] = true;
    }

    /** Takes back all changes. Counts from the next {@link #run()}. */
    public void reset() {
        for (int node = 0; node < changed.length; node++) {
            if (changed[node] != null) {
                changed[node] = null;
                stale[node] = false;
                aggregation.replace(node, prepared.scores(node));
            }
        }
    }

    /** Brings scores and ranks up to date with the changes. */
    public void run() {
        for (int node = 0; node < stale.length; node++) {
            double[] row = changed[node];
            if (stale[node] && row != null) {
                double[] treated =
                        index.treated(index.nodes().get(node), row, sample).values();
                aggregation.replace(node, CompositeIndex.scores(index.nodes().get(node), treated, normaliser));
                stale[node] = false;
            }
        }
        aggregation.run();
    }

    /** The score of a unit at a node as of the last run. */
    public double score(int node, int unit) {
        return aggregation.scores()[node][unit];
    }

    /** The rank of a unit at a node as of the last run, without ranking the others; 0 where it has no score. */
    public int rank(int node, int unit) {
        return aggregation.rank(node, unit);
    }

    /** Fills in the ranks of all units at a node as of the last run. */
    public void ranks(int node, int[] into) {
        aggregation.ranks(node, into);
    }
}
