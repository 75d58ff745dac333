package org.ipcoop.bench.gii;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ipcoop.bench.Pace;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ./ipcoop bench gii}: each figure of the engine beside the floor and the target it is held against. */
public final class EngineSuite {
    /** The names on the command line. */
    public static final Set<String> NAMES =
            Figure.ALL.stream().map(Figure::name).collect(Collectors.toUnmodifiableSet());

    private static final String FLOOR = "plainPass";
    private static final int WARMUP_ROUNDS = 5;

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
                "%n%-12s %12.1f µs  %8.2f ns a cell  (the floor: read, min–max, weighted sum)",
                FLOOR, floor / 1e3, floor / Figure.CELLS);
        boolean met = true;
        for (Figure figure : Figure.ALL) {
            Double time = nanoseconds.get(figure.name());
            if (time != null) {
                met &= report(figure, time, floor);
            }
        }
        if (nanoseconds.containsKey("workbook")) {
            line("workbook reads %s.", Published.find().origin());
        }
        return met;
    }

    private boolean report(Figure figure, double time, double floor) {
        double target = figure.target().applyAsDouble(floor);
        boolean met = time <= target;
        String judged = Double.isInfinite(target)
                ? "no target"
                : String.format(Locale.ROOT, "target ≤ %.1f µs: %s", target / 1e3, met ? "met" : "missed");
        line(
                "%-12s %12.1f µs  %8.2f ns a %s  %8.2f × floor, %s",
                figure.name(), time / 1e3, time / figure.parts(), figure.part(), time / floor, judged);
        return met;
    }

    private void line(String format, Object... args) {
        out.println(String.format(Locale.ROOT, format, args));
    }
}
