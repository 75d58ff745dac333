package org.ipcoop.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One part of the stack as a process of its own, in a session of its own: Ctrl-C at the terminal reaches only the
 * supervisor, which then stops the parts in the right order.
 */
public final class Child {
    private static final List<String> NEW_SESSION = newSession();

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts the command with its output appended to {@code log}; {@code environment} adds to the current one. */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        var line = new ArrayList<>(NEW_SESSION);
        line.addAll(command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new LocalStackException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The {@code java} of the JVM that runs this, so that children use the same JDK. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitValue() {
        return process.exitValue();
    }

    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(exited -> this);
    }

    /** Asks the process to end, insists after {@code patience}, and returns once it is gone. */
    public void stop(Duration patience) {
        process.destroy();
        if (!exitsWithin(patience)) {
            kill();
        }
    }

    /** What {@code kill -9} does. Returns once the process is gone. */
    public void kill() {
        process.destroyForcibly();
        if (!exitsWithin(Duration.ofSeconds(30))) {
            throw new LocalStackException(name + " (process " + pid() + ") does not end.");
        }
    }

    boolean exitsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** The end of the log, for the message of a start that failed. */
    public String lastLines(int count) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> newSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--");
        }
        return List.of();
    }

    static boolean onPath(String command) {
        var path = System.getenv().getOrDefault("PATH", "");
        for (var directory : path.split(File.pathSeparator, -1)) {
            if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, command))) {
                return true;
            }
        }
        return false;
    }
}
