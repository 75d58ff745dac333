package org.ipcoop.indicators.composite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one score of one unit comes about.
 *
 * @param node position of the node
 * @param score {@code NaN} where missing
 * @param rank 0 where missing
 * @param coverage the share (0 to 1) of an aggregate's weight that has scores; of an indicator 1 or 0
 * @param contributions of the children, in their order; empty for an indicator
 * @param value how the indicator's score comes about; null for an aggregate
 */
public record Explanation(
        int node,
        double score,
        int rank,
        double coverage,
        List<Contribution> contributions,
        @Nullable Value value) {

    /**
     * What a child gives to its parent.
     *
     * @param share of the weight of the children that are there, 0 where this one is missing
     * @param amount share × score; under an arithmetic mean the amounts add up to the parent's score. {@code NaN} where missing
     */
    public record Contribution(int child, double share, double score, double amount) {}

    /**
     * From value to score.
     *
     * @param untreatedScore what the score would be had no indicator value been treated: the difference is the treatment's work
     */
    public record Value(
            double raw,
            double treated,
            double untreatedScore,
            @Nullable Treatment treatment) {}
}
