package org.ipcoop.bench.activities;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Costs;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.ipcoop.localstack.Part;
import org.jspecify.annotations.Nullable;

/**
 * A file of completed activities in one request, everything included: reading, validation, three rows each, durable commits,
 * and the relay that takes the events to Kafka meanwhile. The limit is what PostgreSQL does with the finished rows alone.
 */
public final class ImportBenchmark implements Benchmark {
    private static final int ROWS = 200_000;
    private static final int WARM_UP = 50_000;
    private static final String SCRATCH = "bench_import";

    /** What the rounds use. */
    private record Ready(BenchStack stack, ImportLoad load, CopiedRows rows, Costs ours, Costs limit) {}

    private @Nullable Ready ready;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String figure() {
        return "Import of 200,000 activities in one request, NDJSON";
    }

    @Override
    public String limit() {
        return "COPY of the rows that the import wrote, into the same tables with the same indexes, one transaction";
    }

    @Override
    public String unit() {
        return "/s";
    }

    @Override
    public Target target() {
        return Target.atLeast(0.25);
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        stack.createScratch(SCRATCH);
        // First, since it starts the service again.
        var rows = rows(stack);
        ready = new Ready(
                stack,
                load(stack),
                rows,
                new Costs(stack, Part.ACTIVITIES, Part.POSTGRES, Part.KAFKA),
                new Costs(stack, Part.POSTGRES));
        empty();
        ready.load.send(WARM_UP);
    }

    private static ImportLoad load(BenchStack stack) {
        return new ImportLoad(stack.activities(), stack.token("reporter"));
    }

    /** Written by the service while nobody takes the events away. */
    private static CopiedRows rows(BenchStack stack) throws Exception {
        stack.restartActivities(Map.of("ipcoop.outbox.enabled", "false"));
        try (Connection activities = stack.connect("activities")) {
            CopiedRows.empty(activities);
            load(stack).send(ROWS);
            var rows = CopiedRows.of(activities, stack.home());
            CopiedRows.empty(activities);
            return rows;
        } finally {
            stack.restartActivities(Map.of());
        }
    }

    @Override
    public double measureLimit() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        try (Connection scratch = now.stack.connect(SCRATCH)) {
            CopiedRows.empty(scratch);
            var before = now.limit.now();
            Duration took = now.rows.copyInto(scratch);
            now.limit.add(before, ROWS);
            return perSecond(took);
        }
    }

    @Override
    public double measureOurs() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        empty();
        var before = now.ours.now();
        Duration took = now.load.send(ROWS);
        now.ours.add(before, ROWS);
        return perSecond(took);
    }

    private void empty() throws Exception {
        try (Connection activities = Objects.requireNonNull(ready).stack.connect("activities")) {
            CopiedRows.empty(activities);
        }
    }

    private static double perSecond(Duration time) {
        return ROWS * 1e9 / time.toNanos();
    }

    @Override
    public List<String> notes() {
        Ready now = Objects.requireNonNull(ready);
        return List.of(
                now.ours.note("activity"),
                now.limit.note("activity that is only copied"),
                "The relay ran and published what was imported; Kafka had its share of the same processors.",
                "Each round, of both, began with empty tables.");
    }
}
