package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.OutlierRule;
import org.ipcoop.indicators.composite.Range;
import org.jspecify.annotations.Nullable;

/**
 * The method of one edition, found in the edition itself: directions from values against scores, weights from children against
 * parents, fixed goalposts where min–max does not give the score but another straight line does. So a new edition needs no
 * programmer when a weight or a direction changes.
 */
public final class EditionMethod {

    /** |skewness| > 2.25 and excess kurtosis > 3.5; five points at most (GII 2022–25, Appendix on the framework). */
    public static final OutlierRule OUTLIERS = new OutlierRule(2.25, 3.5, 5);

    /** Scores closer than this are one score: they differ only by the order of additions. */
    public static final double TIE_TOLERANCE = 1e-9;

    private EditionMethod() {}

    /** The engine, ready to compute this edition and what-if variations of it. */
    static CompositeIndex of(EditionGrid grid) {
        List<IndexNode> nodes = new ArrayList<>();
        for (int node = 0; node < grid.nodes().size(); node++) {
            nodes.add(
                    new IndexNode(grid.nodes().get(node).num(), grid.parents()[node], 1, direction(grid, node), null));
        }
        for (int node = 0; node < grid.nodes().size(); node++) {
            weigh(grid, node, nodes);
        }
        CompositeIndex plain = new CompositeIndex(nodes, OUTLIERS, TIE_TOLERANCE);
        return withGoalposts(grid, plain);
    }

    private static Direction direction(EditionGrid grid, int node) {
        double[] values = grid.values()[node];
        double[] scores = grid.scores()[node];
        double meanValue =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
        double covariance = 0;
        for (int economy = 0; economy < values.length; economy++) {
            double term = (values[economy] - meanValue) * scores[economy];
            covariance += Double.isNaN(term) ? 0 : term;
        }
        return covariance < 0 ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER;
    }

    private static void weigh(EditionGrid grid, int parent, List<IndexNode> nodes) {
        int[] children = grid.children(parent);
        if (children.length == 0) {
            return;
        }
        double[][] scores =
                Arrays.stream(children).mapToObj(child -> grid.scores()[child]).toArray(double[][]::new);
        double[] weights = WeightSolver.solve(scores, grid.scores()[parent]);
        for (int child = 0; child < children.length; child++) {
            IndexNode node = nodes.get(children[child]);
            nodes.set(
                    children[child],
                    new IndexNode(node.code(), node.parent(), weights[child], node.direction(), node.goalposts()));
        }
    }

    private static CompositeIndex withGoalposts(EditionGrid grid, CompositeIndex plain) {
        IndexResult computed = plain.compute(grid.values());
        List<IndexNode> nodes = new ArrayList<>();
        for (int node = 0; node < grid.nodes().size(); node++) {
            IndexNode given = plain.nodes().get(node);
            Range goalposts = grid.isIndicator(node) ? goalposts(grid, computed, node, given.direction()) : null;
            nodes.add(new IndexNode(given.code(), given.parent(), given.weight(), given.direction(), goalposts));
        }
        return new CompositeIndex(nodes, OUTLIERS, TIE_TOLERANCE);
    }

    private static @Nullable Range goalposts(EditionGrid grid, IndexResult computed, int node, Direction direction) {
        double[] official = grid.scores()[node];
        boolean minMax = Goalposts.same(computed.scores()[node], official);
        return minMax ? null : Goalposts.find(grid.values()[node], official, direction);
    }
}
