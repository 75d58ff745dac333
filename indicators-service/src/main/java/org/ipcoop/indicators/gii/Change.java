package org.ipcoop.indicators.gii;

/** One indicator of one economy, by their positions in the grid, moved to another value in a what-if. */
public record Change(int economy, int node, Move move) {

    /** Where a value goes. */
    public sealed interface Move {

        /** To this value. */
        record Set(double value) implements Move {}

        /** To this many times what it is. */
        record Multiply(double factor) implements Move {}

        /** By this much. */
        record Add(double amount) implements Move {}

        /** To the median of the economies of these ranks, where that is better than what it is. */
        record ReachMedian(int fromRank, int toRank) implements Move {}
    }
}
