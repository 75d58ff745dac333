package org.ipcoop.indicators.gii;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.gii.Change.Move;

/**
 * An edition with some values changed and the whole pipeline run again: outlier treatment and ranges follow from the data, so a
 * change of one value may move every economy's score.
 */
@SuppressWarnings("ArrayRecordComponent")
public record WhatIf(ComputedEdition before, double[][] values, IndexResult after) {

    /** The edition with the changes made, and everything computed again. */
    public static WhatIf of(ComputedEdition edition, List<Change> changes) {
        double[][] values = edition.grid().values().clone();
        for (Change change : changes) {
            double[] row = values[change.node()];
            if (row == edition.grid().values()[change.node()]) {
                row = row.clone();
                values[change.node()] = row;
            }
            row[change.economy()] = moved(edition, change);
        }
        return new WhatIf(edition, values, edition.engine().compute(values));
    }

    private static double moved(ComputedEdition edition, Change change) {
        double value = edition.grid().values()[change.node()][change.economy()];
        return switch (change.move()) {
            case Move.Set set -> set.value();
            case Move.Multiply multiply -> value * multiply.factor();
            case Move.Add add -> value + add.amount();
            case Move.ReachMedian ranks -> better(edition, change.node(), value, median(edition, change.node(), ranks));
        };
    }

    private static double better(ComputedEdition edition, int node, double own, double other) {
        if (Double.isNaN(own) || Double.isNaN(other)) {
            return Double.isNaN(own) ? other : own;
        }
        return edition.engine().nodes().get(node).direction() == Direction.MORE_IS_BETTER
                ? Math.max(own, other)
                : Math.min(own, other);
    }

    /** Of those that have a value; the mean of the two in the middle of an even number. */
    public static double median(ComputedEdition edition, int node, Move.ReachMedian ranks) {
        int[] indexRanks = edition.result().ranks()[0];
        double[] peers = IntStream.range(0, indexRanks.length)
                .filter(economy -> indexRanks[economy] >= ranks.fromRank() && indexRanks[economy] <= ranks.toRank())
                .mapToDouble(economy -> edition.grid().values()[node][economy])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Arrays.sort(peers);
        int middle = peers.length / 2;
        if (peers.length == 0) {
            return Double.NaN;
        }
        return peers.length % 2 == 1 ? peers[middle] : (peers[middle - 1] + peers[middle]) / 2;
    }
}
