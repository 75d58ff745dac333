package org.ipcoop.bench.indicators;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.jspecify.annotations.Nullable;

/** Observations asked again and again, against an empty answer of the same service behind the same security. */
public final class PollBenchmark implements Benchmark {
    private static final int SMALLEST = 10_000;

    /** Long enough for the compiler to be done with the path of a request. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** How far the client's copy is from the answer. */
    private enum Copy {
        NONE_MADE,
        MADE,
        HELD
    }

    private final String name;
    private final String figure;
    private final Copy copy;
    private final Target target;
    private @Nullable Pace pace;
    private @Nullable GetLoad floor;
    private @Nullable GetLoad load;
    private LongFunction<String> address = number -> Readings.OBSERVATIONS;

    private PollBenchmark(String name, String figure, Copy copy, Target target) {
        this.name = name;
        this.figure = figure;
        this.copy = copy;
        this.target = target;
    }

    public static List<Benchmark> all() {
        return List.of(
                new PollBenchmark(
                        "reads-cold",
                        "observations, made for each request, 10,000 facts",
                        Copy.NONE_MADE,
                        Target.atLeast(0.01)),
                new PollBenchmark("reads-cached", "observations, made before", Copy.MADE, Target.atLeast(0.7)),
                new PollBenchmark("reads-304", "observations that have not changed", Copy.HELD, Target.atLeast(0.85)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String figure() {
        return figure;
    }

    @Override
    public String limit() {
        return "empty JSON object of the same service";
    }

    @Override
    public String unit() {
        return "/s";
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public void prepare(BenchStack stack, Pace asked) throws Exception {
        pace = asked;
        Readings readings = Readings.of(stack);
        FactTables.of(stack).fill(SMALLEST);
        floor = readings.load("", 200);
        switch (copy) {
            case NONE_MADE -> {
                load = readings.load("", 200);
                address = number -> readings.unasked(Readings.OBSERVATIONS);
            }
            case MADE -> load = readings.load("", 200);
            case HELD -> load = readings.load("If-None-Match: " + readings.tag() + "\r\n", 304);
        }
        Objects.requireNonNull(floor).perSecond(number -> Readings.NOTHING, WARM_UP);
        Objects.requireNonNull(load).perSecond(address, WARM_UP);
    }

    @Override
    public double measureLimit() throws Exception {
        return Objects.requireNonNull(floor)
                .perSecond(
                        number -> Readings.NOTHING, Objects.requireNonNull(pace).round());
    }

    @Override
    public double measureOurs() throws Exception {
        return Objects.requireNonNull(load)
                .perSecond(address, Objects.requireNonNull(pace).round());
    }

    @Override
    public List<String> notes() {
        return copy == Copy.NONE_MADE
                ? List.of("No target was set for it; the bound only tells a regression.")
                : List.of();
    }
}
