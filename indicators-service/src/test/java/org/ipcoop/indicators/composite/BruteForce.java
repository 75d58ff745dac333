package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The method a second time, written only to be read: lists, recursion, the textbook formulas, no regard to speed. Where it and
 * the engine agree on random data, a slip would have to be made twice.
 */
public final class BruteForce {
    private final List<IndexNode> nodes;
    private final double[][] values;
    private final Normalisation normalisation;
    private final Map<Integer, double[]> treated = new HashMap<>();

    /** The reference for an index with {@link RandomIndex#RULE}, which is the GII's. */
    public BruteForce(List<IndexNode> nodes, double[][] values, Normalisation normalisation) {
        this.nodes = nodes;
        this.values = values;
        this.normalisation = normalisation;
    }

    static BruteForce of(RandomIndex index) {
        return new BruteForce(index.nodes(), index.values(), index.normalisation());
    }

    private boolean isLeaf(int node) {
        return nodes.stream().noneMatch(other -> other.parent() == node);
    }

    /** {@code NaN} where missing. */
    public double score(int node, int unit) {
        return isLeaf(node) ? normalised(node, unit) : mean(node, unit);
    }

    private double normalised(int node, int unit) {
        double[] treated = this.treated.computeIfAbsent(node, n -> treated(values[n]));
        boolean good = nodes.get(node).direction() == Direction.MORE_IS_BETTER;
        List<Double> x = present(treated);
        double own = treated[unit];
        if (Double.isNaN(own)) {
            return Double.NaN;
        }
        double min = x.stream().min(Double::compare).orElseThrow();
        double max = x.stream().max(Double::compare).orElseThrow();
        double mean = x.stream().mapToDouble(d -> d).sum() / x.size();
        double deviation =
                Math.sqrt(x.stream().mapToDouble(d -> Math.pow(d - mean, 2)).sum() / (x.size() - 1));
        long lower = x.stream().filter(other -> other < own).count();
        long higher = x.stream().filter(other -> other > own).count();
        return switch (normalisation) {
            case MIN_MAX -> good ? 100 * (own - min) / (max - min) : 100 * (max - own) / (max - min);
            case Z_SCORE -> good ? (own - mean) / deviation : (mean - own) / deviation;
            case PERCENT_RANK -> 100.0 * (good ? lower : higher) / (x.size() - 1);
            case RANK -> x.size() - (good ? higher : lower);
            case DISTANCE_TO_BEST -> min < 0 ? Double.NaN : good ? 100 * own / max : own == min ? 100 : 100 * min / own;
        };
    }

    private double mean(int node, int unit) {
        double all = 0;
        double weights = 0;
        double sum = 0;
        double product = 1;
        double reciprocals = 0;
        for (int child = 0; child < nodes.size(); child++) {
            if (nodes.get(child).parent() == node) {
                double weight = nodes.get(child).weight();
                double score = score(child, unit);
                all += weight;
                if (!Double.isNaN(score)) {
                    weights += weight;
                    sum += weight * score;
                    product *= Math.pow(Math.max(score, 1e-9), weight);
                    reciprocals += weight / Math.max(score, 1e-9);
                }
            }
        }
        if (weights == 0 || weights < nodes.get(node).coverage() * all) {
            return Double.NaN;
        }
        return switch (nodes.get(node).mean()) {
            case ARITHMETIC -> sum / weights;
            case GEOMETRIC -> Math.pow(product, 1 / weights);
            case HARMONIC -> weights / reciprocals;
        };
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

    /** 0 where missing. */
    int rank(int node, int unit) {
        double own = score(node, unit);
        int better = 0;
        for (int other = 0; other < values[node].length; other++) {
            better += score(node, other) > own + 1e-9 ? 1 : 0;
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
