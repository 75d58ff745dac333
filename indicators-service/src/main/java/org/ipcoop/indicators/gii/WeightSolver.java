package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ipcoop.indicators.composite.WeightedMean;

/**
 * Finds the weights of a parent's children from the published scores: WIPO prints them in no sheet. Of all candidates the one
 * that reproduces the parent for most economies wins, so one wrong figure does not throw the weights off; equal weights win a
 * draw.
 */
final class WeightSolver {

    private static final double TOLERANCE = 1e-9;
    private static final int MOST_CHILDREN_TO_ENUMERATE = 10;

    private WeightSolver() {}

    /** One weight a child, the largest being 1. */
    static double[] solve(double[][] children, double[] parent) {
        double[] best = new double[children.length];
        Arrays.fill(best, 1);
        int bestCount = reproduced(children, best, parent);
        int comparable = reproducible(children, parent);
        if (bestCount == comparable) {
            return best;
        }
        for (double[] candidate : candidates(children, parent)) {
            int count = reproduced(children, candidate, parent);
            if (count > bestCount) {
                best = candidate;
                bestCount = count;
            }
        }
        return best;
    }

    /** Every mixture of full and half weights, what WIPO uses; and the least-squares solution, for what it may use yet. */
    private static List<double[]> candidates(double[][] children, double[] parent) {
        List<double[]> candidates = new ArrayList<>();
        int combinations = children.length <= MOST_CHILDREN_TO_ENUMERATE ? 1 << children.length : 0;
        for (int halves = 1; halves < combinations - 1; halves++) {
            double[] weights = new double[children.length];
            for (int child = 0; child < weights.length; child++) {
                weights[child] = (halves >> child & 1) == 1 ? 0.5 : 1;
            }
            candidates.add(weights);
        }
        candidates.add(LeastSquares.weights(children, parent));
        return candidates;
    }

    private static int reproduced(double[][] children, double[] weights, double[] parent) {
        double[] means = WeightedMean.of(children, weights, parent.length);
        int count = 0;
        for (int economy = 0; economy < parent.length; economy++) {
            count += Math.abs(means[economy] - parent[economy]) < TOLERANCE ? 1 : 0;
        }
        return count;
    }

    private static int reproducible(double[][] children, double[] parent) {
        int count = 0;
        for (int economy = 0; economy < parent.length; economy++) {
            int at = economy;
            boolean any = Arrays.stream(children).anyMatch(child -> !Double.isNaN(child[at]));
            count += any && !Double.isNaN(parent[economy]) ? 1 : 0;
        }
        return count;
    }
}
