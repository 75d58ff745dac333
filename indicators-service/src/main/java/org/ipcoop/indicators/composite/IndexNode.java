package org.ipcoop.indicators.composite;

import org.jspecify.annotations.Nullable;

/**
 * A node of the index: an indicator if no other node names it as its parent, else an aggregate of those that do.
 *
 * @param parent position of the parent in the list of nodes, which must come before its children; −1 for the root
 * @param weight within the parent; only the proportions among siblings count
 * @param direction of an indicator; aggregates are always more-is-better
 * @param goalposts fixed ends to measure an indicator between, instead of treatment and the data's own ends
 */
public record IndexNode(
        String code,
        int parent,
        double weight,
        Direction direction,
        @Nullable Range goalposts) {

    static final int ROOT = -1;
}
