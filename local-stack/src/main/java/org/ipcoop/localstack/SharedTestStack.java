package org.ipcoop.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * One PostgreSQL, one Kafka and one signing key a JVM. What is shared is kept in system properties, because tests load
 * this class once per class loader, and the servers are processes of their own, because a class loader gets closed.
 */
final class SharedTestStack {
    private static final String PREFIX = "ipcoop.test-stack.";
    private static final String PASSWORD = "for-tests-only";
    private static final Properties STATE = System.getProperties();

    private SharedTestStack() {}

    static TokenKey tokenKey() {
        synchronized (STATE) {
            var known = STATE.getProperty(PREFIX + "token-key");
            if (known != null) {
                return TokenKey.parse(known);
            }
            var made = TokenKey.generate();
            STATE.setProperty(PREFIX + "token-key", made.privateKey());
            return made;
        }
    }

    /** A database nobody has used; its name, and the role's, is the answer. */
    static Map<String, String> freshDatabase() {
        synchronized (STATE) {
            var postgres = postgres();
            var name = "t" + nextNumber();
            LocalPostgres.createDatabase(postgres, name);
            return Map.of("url", postgres.jdbcUrl(name), "username", name, "password", postgres.password());
        }
    }

    /** Topics nobody has used, on the shared broker. */
    static Topics freshTopics() {
        synchronized (STATE) {
            var topics = Topics.ending(".t" + nextNumber());
            LocalKafka.createTopics(bootstrapServers(), topics);
            return topics;
        }
    }

    static String bootstrapServers() {
        synchronized (STATE) {
            var known = STATE.getProperty(PREFIX + "kafka-port");
            var port = known == null ? Ports.free() : Integer.parseInt(known);
            var settings = new LocalKafka.Settings(
                    folder().resolve("kafka"), folder().resolve("kafka.log"), port, Ports.free());
            if (known == null) {
                var kafka = LocalKafka.start(settings);
                atExit(kafka.process()::kill);
                STATE.setProperty(PREFIX + "kafka-port", Integer.toString(port));
            }
            return settings.bootstrapServers();
        }
    }

    private static LocalPostgres.Settings postgres() {
        var known = STATE.getProperty(PREFIX + "postgres-port");
        var port = known == null ? Ports.free() : Integer.parseInt(known);
        var binaries = Path.of(System.getProperty("java.io.tmpdir"), "ipcoop-" + System.getProperty("user.name"));
        var settings = new LocalPostgres.Settings(
                folder().resolve("postgres"),
                binaries,
                folder().resolve("postgres.log"),
                port,
                PASSWORD,
                LocalPostgres.Durability.FAST);
        if (known == null) {
            atExit(LocalPostgres.start(settings)::close);
            STATE.setProperty(PREFIX + "postgres-port", Integer.toString(port));
        }
        return settings;
    }

    private static Path folder() {
        var known = STATE.getProperty(PREFIX + "folder");
        if (known != null) {
            return Path.of(known);
        }
        try {
            var made = Files.createTempDirectory("ipcoop-test-");
            STATE.setProperty(PREFIX + "folder", made.toString());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nextNumber() {
        var number = Integer.parseInt(STATE.getProperty(PREFIX + "number", "0")) + 1;
        STATE.setProperty(PREFIX + "number", Integer.toString(number));
        return number;
    }

    /** The hook also keeps the process object, and with it Kafka's standard input, alive until the JVM ends. */
    private static void atExit(Runnable stop) {
        var folder = folder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndDelete(stop, folder), "test-stack-stop"));
    }

    private static void stopAndDelete(Runnable stop, Path folder) {
        stop.run();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            // The other server still runs; its own hook deletes what is left.
        }
    }
}
