package org.ipcoop.indicators.composite;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index whose indicators are treated and normalised: what other weights and other means leave as it is. Immutable, so any
 * number of threads may aggregate from it.
 */
public final class PreparedIndex {
    private final CompositeIndex index;
    private final int units;
    private final double[][] values;
    private final double[][] treated;
    private final double[][] scores;
    private final @Nullable Treatment[] treatments;

    PreparedIndex(
            CompositeIndex index,
            int units,
            double[][] values,
            double[][] treated,
            double[][] scores,
            @Nullable Treatment[] treatments) {
        this.index = index;
        this.units = units;
        this.values = values;
        this.treated = treated;
        this.scores = scores;
        this.treatments = treatments;
    }

    /** The index it was prepared by. */
    public CompositeIndex index() {
        return index;
    }

    /** How many units there are. */
    public int units() {
        return units;
    }

    /** A workspace to aggregate in, with the index's own weights and means; one for each thread. */
    public Aggregation aggregation() {
        return new Aggregation(this);
    }

    /** A workspace to change values in and see what comes of it; one for each thread. */
    public WhatIfRun whatIf() {
        return new WhatIfRun(this);
    }

    /** Scores and ranks with the index's own weights and means. */
    public IndexResult result() {
        Aggregation aggregation = aggregation();
        aggregation.run();
        double[][] all = aggregation.scores();
        int[][] ranks = new int[all.length][units];
        Ranker ranker = new Ranker(units);
        for (int node = 0; node < all.length; node++) {
            ranker.descending(all[node], index.tieTolerance(), ranks[node]);
        }
        return new IndexResult(all, ranks, Collections.unmodifiableList(Arrays.asList(treatments)));
    }

    /** How a unit's scores come about, node by node in their order; {@code result} is of this index. */
    public List<Explanation> explain(IndexResult result, int unit) {
        return new Explainer(this, result, unit).all();
    }

    double[] values(int leaf) {
        return values[leaf];
    }

    double[] treated(int leaf) {
        return treated[leaf];
    }

    double[] scores(int leaf) {
        return scores[leaf];
    }
}
