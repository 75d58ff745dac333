package org.ipcoop.bench;

import java.util.ArrayList;
import java.util.List;

/** The rounds of one benchmark, in the order measured. */
record Measurement(Benchmark benchmark, List<Double> limits, List<Double> ours) {

    /** Limit, ours, limit, ours …: what disturbs the machine for a while disturbs both. */
    static Measurement of(Benchmark benchmark, BenchStack stack, Pace pace) throws Exception {
        benchmark.prepare(stack, pace);
        List<Double> limits = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < benchmark.rounds(pace); round++) {
            stack.settle();
            limits.add(benchmark.measureLimit());
            stack.settle();
            ours.add(benchmark.measureOurs());
        }
        return new Measurement(benchmark, limits, ours);
    }

    double limit() {
        return median(limits);
    }

    double our() {
        return median(ours);
    }

    double ratio() {
        return our() / limit();
    }

    boolean meetsTarget() {
        return benchmark.target().isMetBy(ratio());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
