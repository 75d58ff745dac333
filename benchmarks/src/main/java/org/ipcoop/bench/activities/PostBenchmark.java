package org.ipcoop.bench.activities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Costs;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.ipcoop.localstack.Part;
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
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** What the rounds use. */
    private record Ready(PostLoad load, Pgbench pgbench, Path script, Duration round, Costs ours, Costs limit) {}

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
        Path script = script(stack, load);
        load.run(WARM_UP);
        pgbench.run(script, SCRATCH, CONNECTIONS, pace.round());
        ready = new Ready(
                load,
                pgbench,
                script,
                pace.round(),
                new Costs(stack, Part.ACTIVITIES, Part.POSTGRES, Part.KAFKA),
                new Costs(stack, Part.POSTGRES));
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
        var before = now.limit.now();
        double perSecond = now.pgbench.run(now.script, SCRATCH, CONNECTIONS, now.round);
        now.limit.add(before, Math.round(perSecond * now.round.toSeconds()));
        return perSecond;
    }

    @Override
    public double measureOurs() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        var before = now.ours.now();
        var result = now.load.run(now.round);
        now.ours.add(before, result.activities());
        return result.perSecond();
    }

    @Override
    public List<String> notes() {
        Ready now = Objects.requireNonNull(ready);
        return List.of(
                now.limit.note("transaction of the limit"),
                now.ours.note("POST"),
                "The relay ran and published what was posted; Kafka and the load generator had their share of the same"
                        + " processors.");
    }
}
