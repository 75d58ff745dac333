package org.ipcoop.bench.activities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.jspecify.annotations.Nullable;

/**
 * One completed activity a request, everything included: token, validation, three rows, a durable commit, and the relay that
 * takes the event to Kafka meanwhile. The limit is what PostgreSQL does with the three INSERTs alone.
 */
public final class PostBenchmark implements Benchmark {
    private static final int CONNECTIONS = 16;
    private static final String SCRATCH = "bench_post";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** Long enough for the compiler to be done with the path of a request. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** What the rounds use. */
    private record Ready(PostLoad load, Pgbench pgbench, Path script, Duration round) {}

    private final List<Double> processorShares = new ArrayList<>();
    private @Nullable Ready ready;

    @Override
    public String name() {
        return "post";
    }

    @Override
    public String figure() {
        return "POST of a completed activity, " + CONNECTIONS + " connections";
    }

    @Override
    public String limit() {
        return "pgbench, the same three INSERTs and commit, " + CONNECTIONS + " clients, prepared statements";
    }

    @Override
    public String unit() {
        return "/s";
    }

    @Override
    public Target target() {
        return Target.atLeast(0.5);
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        var pgbench = Pgbench.on(stack.postgres());
        stack.createScratch(SCRATCH);
        var load = new PostLoad(stack.activities(), stack.token("reporter"), CONNECTIONS);
        ready = new Ready(load, pgbench, script(stack, load), pace.round());
        load.run(WARM_UP);
        measureLimit();
    }

    /** From a row that the service wrote. */
    private static Path script(BenchStack stack, PostLoad load) throws IOException, SQLException {
        var answer = load.one();
        var id = ID.matcher(answer.body());
        if (answer.status() != 201 || !id.find()) {
            throw new IOException("The service does not take the activity: " + answer);
        }
        try (var connection = stack.connect("activities")) {
            var script = Files.createTempFile(stack.home(), "three-inserts", ".sql");
            return Files.writeString(script, ThreeInserts.of(connection, UUID.fromString(id.group(1)), answer.body()));
        }
    }

    @Override
    public double measureLimit() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        return now.pgbench.run(now.script, SCRATCH, CONNECTIONS, now.round);
    }

    @Override
    public double measureOurs() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        var result = now.load.run(now.round);
        processorShares.add(result.processorShare());
        return result.perSecond();
    }

    @Override
    public List<String> notes() {
        double share = processorShares.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return List.of(
                "The relay ran and published what was posted; Kafka had its share of the same processors.",
                String.format(
                        Locale.ROOT,
                        "The load generator used %.0f %% of one processor of %d.",
                        share * 100,
                        Runtime.getRuntime().availableProcessors()));
    }
}
