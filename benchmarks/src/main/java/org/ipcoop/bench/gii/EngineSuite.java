package org.ipcoop.bench.gii;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ipcoop.bench.Pace;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./ipcoop bench gii}: each figure of the engine beside the floor and the target it is held against. */
public final class EngineSuite {
    /** In the order they are reported; a figure more is a benchmark of this package, its name here and a target. */
    private static final List<String> FIGURES =
            List.of("recompute", "reaggregate", "whatIf", "interval", "pillars", "projection");

    /** The names on the command line. */
    public static final Set<String> NAMES = Set.copyOf(FIGURES);

    private static final String FLOOR = "plainPass";
    private static final int WARMUP_ROUNDS = 5;
    private static final int CELLS = 139 * 78;
    private static final double RECOMPUTE_TO_FLOOR = 5;
    private static final double SECOND = 1e9;

    /** What COINr, the reference in R, needs for a full recompute, over the hundred times that we want to be faster. */
    private static final double REFERENCE_RECOMPUTE = 356e6 / 100;

    /** The same of one aggregation with other weights. */
    private static final double REFERENCE_REAGGREGATE = 96e6 / 100;

    private final PrintStream out;

    public EngineSuite(PrintStream out) {
        this.out = out;
    }

    /** Measures the named figures, or all; returns whether every target was met. */
    public boolean run(Set<String> names, Pace pace) throws RunnerException {
        Set<String> chosen = names.isEmpty() ? NAMES : names;
        OptionsBuilder options = new OptionsBuilder();
        options.include(EngineBenchmark.class.getName() + "." + FLOOR + "$");
        chosen.forEach(name -> options.include(EngineSuite.class.getPackageName() + "\\.\\w+\\." + name + "$"));
        options.forks(1)
                .warmupIterations(WARMUP_ROUNDS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(pace.rounds())
                .measurementTime(TimeValue.milliseconds(pace.round().toMillis()));
        return report(new Runner(options.build()).run());
    }

    private boolean report(Collection<RunResult> results) {
        Map<String, Double> nanoseconds = new TreeMap<>();
        results.forEach(result -> nanoseconds.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore()));
        double floor = nanoseconds.getOrDefault(FLOOR, Double.NaN);
        line(
                "%n%-12s %12.1f µs  %6.2f ns a cell  (the floor: read, min–max, weighted sum)",
                FLOOR, floor / 1e3, floor / CELLS);
        boolean met = true;
        for (String name : FIGURES) {
            Double time = nanoseconds.get(name);
            if (time != null) {
                boolean own = time <= target(name, floor);
                line(
                        "%-12s %12.1f µs  %6.2f ns a cell  %8.2f × floor, target ≤ %.1f µs: %s",
                        name,
                        time / 1e3,
                        time / CELLS,
                        time / floor,
                        target(name, floor) / 1e3,
                        own ? "met" : "missed");
                met &= own;
            }
        }
        return met;
    }

    private static double target(String name, double floor) {
        return switch (name) {
            case "recompute" -> Math.min(RECOMPUTE_TO_FLOOR * floor, REFERENCE_RECOMPUTE);
            case "reaggregate" -> REFERENCE_REAGGREGATE;
            case "whatIf" -> floor;
            default -> SECOND;
        };
    }

    private void line(String format, Object... args) {
        out.println(String.format(Locale.ROOT, format, args));
    }
}
