package org.ipcoop.indicators.composite;

import org.jspecify.annotations.Nullable;

/**
 * A node of the index: an indicator if no other node names it as its parent, else an aggregate of those that do.
 *
 * @param parent position of the parent in the list of nodes, which must come before its children; −1 for the root
 * @param weight within the parent; only the proportions among siblings count
 * @param direction of an indicator; aggregates are always more-is-better
 * @param goalposts fixed ends to measure an indicator between, instead of treatment and normalisation by the data
 * @param mean of an aggregate's children
 * @param coverage the least share (0 to 1) of an aggregate's weight that must have scores; 0 asks for any one child
 */
public record IndexNode(
        String code,
        int parent,
        double weight,
        Direction direction,
        @Nullable Range goalposts,
        Mean mean,
        double coverage) {

    static final int ROOT = -1;

    /** A node whose children, if it has any, are averaged arithmetically as far as they are there. */
    public IndexNode(String code, int parent, double weight, Direction direction, @Nullable Range goalposts) {
        this(code, parent, weight, direction, goalposts, Mean.ARITHMETIC, 0);
    }
}
