package org.ipcoop.bench.indicators;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.jspecify.annotations.Nullable;

/**
 * The time of two answers that have to be made, among many facts: three years by province, and the nation by year; the limit is the same among ten thousand, measured before the
 * many come in. Its rounds are therefore all of one moment and not in turns.
 */
public final class SizeBenchmark implements Benchmark {
    private static final int REQUESTS = 100;
    private static final int SMALLEST = 10_000;

    /** Long enough for the compiler to be done with the path of a request. */
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private static final int MOST_UNASKED = 1_000_000;

    private static @Nullable Double amongTenThousand;

    private final int facts;
    private @Nullable Readings readings;

    private SizeBenchmark(int facts) {
        this.facts = facts;
    }

    /** In the order of their sizes, since the tables only grow. */
    public static List<Benchmark> all() {
        return List.of(new SizeBenchmark(100_000), new SizeBenchmark(1_000_000), new SizeBenchmark(5_000_000));
    }

    @Override
    public String name() {
        return "reads-facts-" + facts;
    }

    @Override
    public String figure() {
        return String.format("two answers made among %,d facts", facts);
    }

    @Override
    public String limit() {
        return String.format("the same among %,d", SMALLEST);
    }

    @Override
    public String unit() {
        return " ms";
    }

    @Override
    public Target target() {
        return Target.atMost(2);
    }

    /** Five million take a quarter of an hour to write. */
    @Override
    public boolean onlyByName() {
        return facts > MOST_UNASKED;
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        readings = Readings.of(stack);
        if (amongTenThousand == null) {
            fill(stack, SMALLEST);
            Readings warm = readings;
            warm.load("", 200).perSecond(number -> warm.unasked(Readings.OBSERVATIONS), WARM_UP);
            warm.load("", 200).perSecond(number -> warm.unasked(Readings.NATION), WARM_UP);
            measureOurs();
            amongTenThousand = measureOurs();
        }
        fill(stack, facts);
        measureOurs();
    }

    private static void fill(BenchStack stack, int facts) throws SQLException, InterruptedException {
        FactTables.of(stack).fill(facts);
    }

    @Override
    public double measureLimit() {
        return Objects.requireNonNull(amongTenThousand);
    }

    @Override
    public double measureOurs() throws Exception {
        Readings asked = Objects.requireNonNull(readings);
        GetLoad load = asked.load("", 200);
        return load.median(number -> asked.unasked(Readings.OBSERVATIONS), REQUESTS)
                + load.median(number -> asked.unasked(Readings.NATION), REQUESTS);
    }
}
