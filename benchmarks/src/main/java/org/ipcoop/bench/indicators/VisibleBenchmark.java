package org.ipcoop.bench.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.jspecify.annotations.Nullable;

/** How long after its commit in activities-service a completion is in what indicators-service answers, at a steady rate. */
public final class VisibleBenchmark implements Benchmark {
    private static final Paced PACE = new Paced(200, 8);

    private final String name;
    private final double share;
    private final Target target;
    private final Rounds rounds;
    private int ours;
    private int limits;

    private VisibleBenchmark(String name, double share, Target target, Rounds rounds) {
        this.name = name;
        this.share = share;
        this.target = target;
        this.rounds = rounds;
    }

    /** Both are of the same rounds where both are asked for. */
    public static List<Benchmark> all() {
        Rounds rounds = new Rounds();
        return List.of(
                new VisibleBenchmark("visible-p50", 0.5, Target.atMost(20), rounds),
                new VisibleBenchmark("visible-p99", 0.99, Target.atMost(20), rounds));
    }

    /** What was measured so far. */
    private static final class Rounds {
        private final List<double[]> ours = new ArrayList<>();
        private final List<double[]> limits = new ArrayList<>();
        private @Nullable Completions completions;
        private @Nullable RawRoundTrip raw;
        private @Nullable Pace pace;

        void prepare(BenchStack stack, Pace asked) throws Exception {
            if (pace == null) {
                pace = asked;
                stack.restartActivities(Map.of());
                completions = new Completions(stack, PACE);
                raw = new RawRoundTrip(stack, PACE);
                completions.latencies(asked.round());
                raw.latencies(asked.round());
            }
        }

        double[] ours(int round) throws Exception {
            while (ours.size() <= round) {
                ours.add(Objects.requireNonNull(completions)
                        .latencies(Objects.requireNonNull(pace).round()));
            }
            return ours.get(round);
        }

        double[] limit(int round) throws Exception {
            while (limits.size() <= round) {
                limits.add(Objects.requireNonNull(raw)
                        .latencies(Objects.requireNonNull(pace).round()));
            }
            return limits.get(round);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String figure() {
        return String.format("completion to visible, %d/s, %.0f %% within", PACE.perSecond(), share * 100);
    }

    @Override
    public String limit() {
        return "a committed NOTIFY, heard, sent to Kafka and read from there";
    }

    @Override
    public String unit() {
        return " ms";
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        rounds.prepare(stack, pace);
    }

    @Override
    public double measureLimit() throws Exception {
        return within(rounds.limit(limits++));
    }

    @Override
    public double measureOurs() throws Exception {
        return within(rounds.ours(ours++));
    }

    private double within(double[] sorted) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    @Override
    public List<String> notes() {
        return List.of("No target was set for it; the bound only tells a regression.");
    }
}
