package org.ipcoop.indicators.gii;

import java.util.Arrays;

/** The weights that come closest to reproducing a parent, by the normal equations of {@code Σ w (child − parent) = 0}. */
final class LeastSquares {

    /** Weights are said with few digits; what is this close to six of them is taken for them. */
    private static final double DIGITS = 1e6;

    private LeastSquares() {}

    /** The first child's weight is set to 1, the others solved; then scaled so that the largest is 1. */
    static double[] weights(double[][] children, double[] parent) {
        int unknowns = children.length - 1;
        double[][] system = new double[unknowns][unknowns + 1];
        for (int economy = 0; economy < parent.length; economy++) {
            double[] deviations = deviations(children, parent[economy], economy);
            for (int row = 0; row < unknowns; row++) {
                for (int column = 0; column < unknowns; column++) {
                    system[row][column] += deviations[row + 1] * deviations[column + 1];
                }
                system[row][unknowns] -= deviations[row + 1] * deviations[0];
            }
        }
        eliminate(system);
        double[] weights = new double[children.length];
        weights[0] = 1;
        for (int row = 0; row < unknowns; row++) {
            weights[row + 1] = system[row][unknowns] / system[row][row];
        }
        double largest = Arrays.stream(weights).max().orElse(1);
        return Arrays.stream(weights)
                .map(w -> Math.rint(w / largest * DIGITS) / DIGITS)
                .toArray();
    }

    private static double[] deviations(double[][] children, double parent, int economy) {
        return Arrays.stream(children)
                .mapToDouble(child -> child[economy] - parent)
                .map(deviation -> Double.isNaN(deviation) ? 0 : deviation)
                .toArray();
    }

    /** Gauss–Jordan with partial pivoting; a singular system leaves NaN or infinity, which reproduces nothing. */
    private static void eliminate(double[][] system) {
        for (int pivot = 0; pivot < system.length; pivot++) {
            int largest = pivot;
            for (int row = pivot + 1; row < system.length; row++) {
                largest = Math.abs(system[row][pivot]) > Math.abs(system[largest][pivot]) ? row : largest;
            }
            double[] swapped = system[pivot];
            system[pivot] = system[largest];
            system[largest] = swapped;
            for (int row = 0; row < system.length; row++) {
                double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; column <= system.length; column++) {
                    system[row][column] -= factor == 0 ? 0 : factor * system[pivot][column];
                }
            }
        }
    }
}
