package org.ipcoop.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where one stack lives and which ports it uses.
 *
 * @param project the folder with the built services
 * @param home everything the stack keeps: data, keys, logs
 * @param ports one port a part
 * @param controllerPort Kafka's second port
 */
public record StackSettings(
        Path project, Path home, Map<Part, Integer> ports, int controllerPort, LocalPostgres.Durability durability) {
    private static final int DEFAULT_CONTROLLER_PORT = 19093;
    private static final String HOME = ".ipcoop";

    /** The fixed ports people expect, moved by {@code IPCOOP_PORT_OFFSET} or one by one. */
    static StackSettings fromEnvironment(Path project, Map<String, String> environment) {
        var offset = number(environment, "IPCOOP_PORT_OFFSET", 0);
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, number(environment, part.portVariable(), part.defaultPort() + offset));
        }
        var controller = number(environment, "IPCOOP_KAFKA_CONTROLLER_PORT", DEFAULT_CONTROLLER_PORT + offset);
        var home = Path.of(environment.getOrDefault("IPCOOP_HOME", offset == 0 ? HOME : HOME + "-" + offset));
        return new StackSettings(project, project.resolve(home), ports, controller, LocalPostgres.Durability.DURABLE);
    }

    /** Ports nobody uses at the moment, for tests that run beside others. */
    public static StackSettings onFreePorts(Path project, Path home) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, Ports.free());
        }
        return new StackSettings(project, home, ports, Ports.free(), LocalPostgres.Durability.DURABLE);
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var text = environment.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new LocalStackException(name + " is not a number: " + text, e);
        }
    }

    /** The same with another port of one part. */
    StackSettings with(Part part, int port) {
        var moved = new EnumMap<Part, Integer>(ports);
        moved.put(part, port);
        return new StackSettings(project, home, moved, controllerPort, durability);
    }

    /** The port of a part. */
    public int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }

    /** The address of a service, without a slash at the end. */
    public String url(Part service) {
        return "http://localhost:" + port(service);
    }

    /** How to call the script for this stack from any folder: the data of moved ports has its own home. */
    String command() {
        var name = home.getFileName().toString();
        var offset = name.startsWith(HOME + "-") ? " --port-offset " + name.substring(HOME.length() + 1) : "";
        return "'" + project.resolve("ipcoop") + "'" + offset;
    }

    private Path tokenKeyFile() {
        return home.resolve("secret").resolve("token-key");
    }

    /** Whether this stack has ever been started; without, no token would be worth anything. */
    boolean hasTokenKey() {
        return Files.exists(tokenKeyFile());
    }

    Path log(Part part) {
        return home.resolve("log").resolve(part.label().toLowerCase(java.util.Locale.ROOT) + ".log");
    }

    Path run() {
        return home.resolve("run");
    }

    /** All that a stack writes; {@code home} itself may be a folder of somebody's that holds other things too. */
    List<Path> dataFolders() {
        return Stream.of("postgres", "postgres.new", "bin", "kafka", "log", "run", "secret")
                .map(home::resolve)
                .toList();
    }

    /** The key that signs this stack's tokens. */
    public TokenKey tokenKey() {
        return TokenKey.keptIn(tokenKeyFile());
    }

    /** The PostgreSQL of this stack; its databases are owned by roles of their names. */
    public LocalPostgres.Settings postgres() {
        return new LocalPostgres.Settings(
                home.resolve("postgres"),
                home.resolve("bin"),
                log(Part.POSTGRES),
                port(Part.POSTGRES),
                Secrets.keptIn(home.resolve("secret").resolve("postgres")),
                durability);
    }

    LocalKafka.Settings kafka() {
        return new LocalKafka.Settings(home.resolve("kafka"), log(Part.KAFKA), port(Part.KAFKA), controllerPort);
    }
}
