package org.ipcoop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ipcoop.localstack.Folders;
import org.ipcoop.localstack.LocalPostgres;
import org.ipcoop.localstack.LocalStack;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.StackSettings;
import org.ipcoop.localstack.Tokens;

/**
 * The built system on ports and data of its own, all of it on 127.0.0.1 and durable as in production, and gone when closed:
 * PostgreSQL, Kafka, activities-service. Scratch databases for limits are on the same PostgreSQL.
 */
public final class BenchStack implements AutoCloseable {
    /** All the load comes from one caller; requests are counted as ever, against a budget that is not used up. */
    private static final Map<String, String> ONE_CALLER =
            Map.of("ipcoop.rate-limit.writes", "100000000", "ipcoop.rate-limit.reads", "100000000");

    private final Path home;
    private final LocalStack stack;

    private BenchStack(Path home, LocalStack stack) {
        this.home = home;
        this.stack = stack;
    }

    static BenchStack start(Path project, Part service) throws IOException {
        var home = Files.createTempDirectory("ipcoop-bench-");
        var bench = new BenchStack(home, new LocalStack(StackSettings.onFreePorts(project, home)));
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "bench-stop"));
        bench.stack.start(Part.POSTGRES);
        bench.stack.start(Part.KAFKA);
        bench.stack.start(service, ONE_CALLER);
        return bench;
    }

    /** Indicators-service anew, with more Java system properties than it always has here. */
    public void restartIndicators(Map<String, String> more) {
        restart(Part.INDICATORS, more);
    }

    private void restart(Part service, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(ONE_CALLER);
        properties.putAll(more);
        stack.stop(service);
        stack.start(service, properties);
    }

    /** The service anew, with more Java system properties than it always has here; without them where there are none. */
    public void restartActivities(Map<String, String> more) {
        restart(Part.ACTIVITIES, more);
    }

    /** The parts and their processes. */
    public LocalStack stack() {
        return stack;
    }

    /** For files of a run; deleted with it. */
    public Path home() {
        return home;
    }

    public LocalPostgres.Settings postgres() {
        return stack.settings().postgres();
    }

    /** The address of activities-service. */
    public String activities() {
        return stack.settings().url(Part.ACTIVITIES);
    }

    /** The address of indicators-service. */
    public String indicators() {
        return stack.settings().url(Part.INDICATORS);
    }

    /** Kafka's address. */
    public String kafka() {
        return "127.0.0.1:" + stack.settings().port(Part.KAFKA);
    }

    /** A token of somebody of NOIP. */
    public String token(String... roles) {
        return Tokens.signedBy(stack.settings().tokenKey(), roles).org("NOIP").build();
    }

    /** A connection to activities-service's database, or to a scratch one. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres().jdbcUrl(database), database, postgres().password());
    }

    /** An empty database with the tables and indexes that activities-service has; its name is the role's too. */
    public void createScratch(String database) throws SQLException, IOException {
        LocalPostgres.createDatabase(postgres(), database);
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var migration : migrations()) {
                statement.execute(Files.readString(migration));
            }
        }
    }

    private List<Path> migrations() throws IOException {
        var folder = stack.settings().project().resolve("activities-service/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(BenchStack::version)).toList();
        }
    }

    /** 12 of {@code V12__name.sql}. */
    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    /** Writes out what earlier rounds left in memory, so that no round pays for another. */
    public void settle() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres().jdbcUrl("postgres"), "postgres", postgres().password());
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @Override
    public synchronized void close() {
        stack.close();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            System.err.println("Not deleted: " + home);
        }
    }
}
