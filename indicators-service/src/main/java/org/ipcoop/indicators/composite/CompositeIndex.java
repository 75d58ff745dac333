package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index engine: values of indicators in, score and rank of every node out. Immutable and free of side effects, so one
 * instance serves any number of what-if runs and threads.
 */
public final class CompositeIndex {

    private final List<IndexNode> nodes;
    private final int[][] children;
    private final OutlierRule outliers;
    private final double tieTolerance;

    /** @throws IllegalArgumentException if a node comes before its parent */
    public CompositeIndex(List<IndexNode> nodes, OutlierRule outliers, double tieTolerance) {
        this.nodes = List.copyOf(nodes);
        this.outliers = outliers;
        this.tieTolerance = tieTolerance;
        this.children = childrenOf(this.nodes);
    }

    private static int[][] childrenOf(List<IndexNode> nodes) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            lists.add(new ArrayList<>());
            int parent = nodes.get(node).parent();
            if (parent >= node || parent < IndexNode.ROOT) {
                throw new IllegalArgumentException(
                        "node before its parent: " + nodes.get(node).code());
            }
            if (parent != IndexNode.ROOT) {
                lists.get(parent).add(node);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The nodes as given. */
    public List<IndexNode> nodes() {
        return nodes;
    }

    /** Positions of a node's children; empty for an indicator. */
    public int[] children(int node) {
        return children[node].clone();
    }

    /**
     * Computes everything.
     *
     * @param values by node and unit; the rows of aggregates are ignored
     */
    public IndexResult compute(double[][] values) {
        if (values.length != nodes.size()) {
            throw new IllegalArgumentException("one row a node is needed");
        }
        double[][] scores = new double[nodes.size()][];
        @Nullable Treatment[] treatments = new Treatment[nodes.size()];
        for (int node = nodes.size() - 1; node >= 0; node--) {
            if (children[node].length == 0) {
                scores[node] = normalise(node, values[node], treatments);
            } else {
                scores[node] = aggregate(node, scores, values[node].length);
            }
        }
        int[][] ranks = Arrays.stream(scores)
                .map(row -> Ranking.descending(row, tieTolerance))
                .toArray(int[][]::new);
        return new IndexResult(scores, ranks, Collections.unmodifiableList(Arrays.asList(treatments)));
    }

    private double[] normalise(int node, double[] values, @Nullable Treatment[] treatments) {
        IndexNode indicator = nodes.get(node);
        Range goalposts = indicator.goalposts();
        if (goalposts != null) {
            return goalposts.scores(values, indicator.direction());
        }
        OutlierRule.Treated treated = outliers.treat(values);
        treatments[node] = treated.treatment();
        return Range.of(treated.values()).scores(treated.values(), indicator.direction());
    }

    private double[] aggregate(int node, double[][] scores, int units) {
        double[][] rows =
                Arrays.stream(children[node]).mapToObj(child -> scores[child]).toArray(double[][]::new);
        double[] weights = Arrays.stream(children[node])
                .mapToDouble(child -> nodes.get(child).weight())
                .toArray();
        return WeightedMean.of(rows, weights, units);
    }
}
