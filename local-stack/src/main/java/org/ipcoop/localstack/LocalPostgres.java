package org.ipcoop.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A real PostgreSQL server on 127.0.0.1 whose data folder outlives it: starting again on the same folder continues with
 * the data, also after {@code kill -9} of the server or of the process that had started it.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    /** DURABLE survives a power cut; FAST gives that up for speed and is for tests only. */
    public enum Durability {
        DURABLE,
        FAST
    }

    /** Where the server lives and how it runs. {@code binaries} may be shared by many servers. */
    public record Settings(Path data, Path binaries, Path log, int port, String password, Durability durability) {
        /** The JDBC address of one of this server's databases. */
        public String jdbcUrl(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }
    }

    private final Settings settings;
    private final PostgresCommands commands;
    private final Child server;

    private LocalPostgres(Settings settings, PostgresCommands commands, Child server) {
        this.settings = settings;
        this.commands = commands;
        this.server = server;
    }

    /** Returns once the server answers. A server left over on the same data folder is stopped first. */
    public static LocalPostgres start(Settings settings) {
        var commands = PostgresCommands.of(settings);
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            commands.initialise();
        }
        commands.stopLeftOver();
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var server = Child.start("PostgreSQL", commands.serve(), Map.of(), settings.log());
            if (answers(server, settings, deadline)) {
                return new LocalPostgres(settings, commands, server);
            }
            // After kill -9 the old backends hold the shared memory until they notice; then a new try works.
            if (!server.lastLines(4).contains("shared memory") || Instant.now().isAfter(deadline)) {
                throw new LocalStackException("PostgreSQL did not start:\n" + server.lastLines(8));
            }
        }
    }

    /** Stops a server that runs on the data folder, whoever started it. */
    static void stopLeftOver(Settings settings) {
        if (PostgresCommands.isLeftOver(settings)) {
            PostgresCommands.of(settings).stopLeftOver();
        }
    }

    private static boolean answers(Child server, Settings settings, Instant deadline) {
        while (Instant.now().isBefore(deadline)) {
            try (var ignored = connect(settings, SUPERUSER)) {
                return true;
            } catch (SQLException e) {
                if (server.exitsWithin(Duration.ofMillis(50))) {
                    return false;
                }
            }
        }
        server.kill();
        return false;
    }

    /** Creates the database and a role of the same name that owns it, unless they are there. */
    public void createDatabase(String name) {
        createDatabase(settings, name);
    }

    /** The same on a server somebody else has started. */
    public static void createDatabase(Settings settings, String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var connection = connect(settings, SUPERUSER)) {
            if (missing(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role " + name + " login password '" + settings.password() + "'");
            }
            if (missing(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new LocalStackException("The database " + name + " cannot be created: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return settings.jdbcUrl(database);
    }

    public Child process() {
        return server;
    }

    /** Stops in order: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        commands.stopLeftOver();
        server.stop(Duration.ofSeconds(5));
    }

    private static Connection connect(Settings settings, String user) throws SQLException {
        return DriverManager.getConnection(
                settings.jdbcUrl("postgres") + "?connectTimeout=5&socketTimeout=30", user, settings.password());
    }

    private static boolean missing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
