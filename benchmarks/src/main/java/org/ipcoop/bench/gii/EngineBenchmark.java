package org.ipcoop.bench.gii;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.Aggregation;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.PreparedIndex;
import org.ipcoop.indicators.composite.RankDistribution;
import org.ipcoop.indicators.composite.WeightNoise;
import org.ipcoop.indicators.composite.WhatIfRun;
import org.ipcoop.indicators.gii.ComputedEdition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: 139 economies × 78 indicators of the GII 2025. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EngineBenchmark {
    private final ComputedEdition edition = Published.shipped().computed();
    private final CompositeIndex engine = edition.engine();
    private final double[][] values = edition.grid().values();
    private final int[] indicators = IntStream.range(0, engine.nodes().size())
            .filter(node -> engine.children(node).length == 0)
            .toArray();
    private PreparedIndex prepared = engine.prepare(values);
    private Aggregation aggregation = prepared.aggregation();
    private WhatIfRun changed = prepared.whatIf();
    private int change;
    private double factor = 1;

    /** Fresh state for each fork. */
    @Setup
    public void prepare() {
        prepared = engine.prepare(values);
        aggregation = prepared.aggregation();
        changed = prepared.whatIf();
    }

    /** The floor: every value read, scored between the smallest and the largest, and added with a weight; nothing else. */
    @Benchmark
    public double[] plainPass() {
        double[] sums = new double[prepared.units()];
        double[] weights = new double[prepared.units()];
        for (int indicator : indicators) {
            double[] row = values[indicator];
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : row) {
                min = value < min ? value : min;
                max = value > max ? value : max;
            }
            for (int unit = 0; unit < row.length; unit++) {
                double value = row[unit];
                if (!Double.isNaN(value)) {
                    sums[unit] += (value - min) / (max - min) * 100;
                    weights[unit] += 1;
                }
            }
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] /= weights[unit];
        }
        return sums;
    }

    /** Treatment, normalisation, aggregation and the ranks of all 109 nodes. */
    @Benchmark
    public IndexResult recompute() {
        return engine.compute(values);
    }

    /** The same and all flags of coverage, strength and weakness: everything that is computed of an edition. */
    @Benchmark
    public ComputedEdition flags() {
        return ComputedEdition.of(edition.grid(), engine, edition.incomeGroups());
    }

    /** One aggregation of the whole tree with other weights of the indicators, without ranks. */
    @Benchmark
    public double[][] reaggregate() {
        factor = factor == 1 ? 1.1 : 1;
        for (int indicator : indicators) {
            aggregation.factor(indicator, factor);
        }
        aggregation.run();
        return aggregation.scores();
    }

    /** One value of one economy changed, each time of another indicator: treated, normalised, aggregated; the economy's new rank. */
    @Benchmark
    public int whatIf() {
        int indicator = indicators[++change % indicators.length];
        int economy = change % prepared.units();
        changed.reset();
        changed.set(indicator, economy, 1.1 * changed.value(indicator, economy));
        changed.run();
        return changed.rank(0, economy);
    }

    /** 2,000 draws of the weights of all nodes, the whole tree aggregated and all economies ranked each time. */
    @Benchmark
    public RankDistribution interval() {
        int[] all = IntStream.range(0, engine.nodes().size()).toArray();
        return new WeightNoise(all, 0.25).simulate(prepared, new int[] {}, Mean.ARITHMETIC, 2000, 1);
    }

    /** The published rank interval: 1,000 + 1,000 draws of the pillars' weights, two means of the sub-indices. */
    @Benchmark
    public RankDistribution pillars() {
        WeightNoise noise = new WeightNoise(level(2), 0.25);
        int[] subIndices = level(1);
        return noise.simulate(prepared, subIndices, Mean.ARITHMETIC, 1000, 1)
                .pooled(noise.simulate(prepared, subIndices, Mean.GEOMETRIC, 1000, 2));
    }

    /** Positions of the nodes so many levels below the index. */
    private int[] level(int depth) {
        return IntStream.range(0, engine.nodes().size())
                .filter(node -> depth(node) == depth)
                .toArray();
    }

    private int depth(int node) {
        int above = engine.nodes().get(node).parent();
        return above < 0 ? 0 : 1 + depth(above);
    }
}
