package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The method a second time, written only to be read: lists, recursion, the textbook formulas, no regard to speed. Where it and
 * the engine agree on random data, a slip would have to be made twice.
 */
final class BruteForce {

    private BruteForce() {}

    static double score(RandomIndex index, int node, int unit) {
        if (index.isLeaf(node)) {
            double[] treated = treated(index.values()[node]);
            double min = present(treated).stream().min(Double::compare).orElseThrow();
            double max = present(treated).stream().max(Double::compare).orElseThrow();
            double share = 100 * (treated[unit] - min) / (max - min);
            return index.nodes().get(node).direction() == Direction.MORE_IS_BETTER ? share : 100 - share;
        }
        double sum = 0;
        double weights = 0;
        for (int child = 0; child < index.nodes().size(); child++) {
            if (index.nodes().get(child).parent() == node && !Double.isNaN(score(index, child, unit))) {
                sum += index.nodes().get(child).weight() * score(index, child, unit);
                weights += index.nodes().get(child).weight();
            }
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    static double[] treated(double[] raw) {
        double[] values = raw.clone();
        TreeSet<Integer> winsorised = new TreeSet<>();
        while (fails(values) && winsorised.size() < 5) {
            TreeSet<Double> distinct = new TreeSet<>(present(values));
            boolean upper = skewness(present(values)) > 0;
            double extreme = upper ? distinct.last() : distinct.first();
            double next = upper ? distinct.lower(extreme) : distinct.higher(extreme);
            for (int unit = 0; unit < values.length; unit++) {
                if (values[unit] == extreme) {
                    values[unit] = next;
                    winsorised.add(unit);
                }
            }
        }
        return fails(values) ? logs(raw) : values;
    }

    private static double[] logs(double[] raw) {
        double min = present(raw).stream().min(Double::compare).orElseThrow();
        double max = present(raw).stream().max(Double::compare).orElseThrow();
        double[] logs = new double[raw.length];
        for (int unit = 0; unit < raw.length; unit++) {
            logs[unit] = Math.log((max - 1) * (raw[unit] - min) / (max - min) + 1);
        }
        return logs;
    }

    private static boolean fails(double[] values) {
        return Math.abs(skewness(present(values))) > 2.25 && kurtosis(present(values)) > 3.5;
    }

    /** SKEW: n / ((n−1)(n−2)) · Σ ((x − mean) / s)³. */
    static double skewness(List<Double> x) {
        double n = x.size();
        return n / ((n - 1) * (n - 2)) * standardised(x, 3);
    }

    /** KURT: n(n+1) / ((n−1)(n−2)(n−3)) · Σ ((x − mean) / s)⁴ − 3(n−1)² / ((n−2)(n−3)). */
    static double kurtosis(List<Double> x) {
        double n = x.size();
        return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * standardised(x, 4)
                - 3 * Math.pow(n - 1, 2) / ((n - 2) * (n - 3));
    }

    private static double standardised(List<Double> x, int power) {
        double mean = x.stream().mapToDouble(d -> d).sum() / x.size();
        double s = Math.sqrt(x.stream().mapToDouble(d -> Math.pow(d - mean, 2)).sum() / (x.size() - 1));
        return x.stream().mapToDouble(d -> Math.pow((d - mean) / s, power)).sum();
    }

    static int rank(RandomIndex index, int node, int unit) {
        double own = score(index, node, unit);
        int better = 0;
        for (int other = 0; other < RandomIndex.UNITS; other++) {
            better += score(index, node, other) > own + 1e-9 ? 1 : 0;
        }
        return Double.isNaN(own) ? 0 : better + 1;
    }

    private static List<Double> present(double[] values) {
        List<Double> present = new ArrayList<>();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present.add(value);
            }
        }
        return present;
    }
}
