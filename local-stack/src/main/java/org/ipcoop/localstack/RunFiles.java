package org.ipcoop.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Notes which processes a stack has started, so that the next start can end what a killed one has left behind. A process
 * counts as the noted one only if its start time fits too: numbers of processes are used again.
 */
final class RunFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path file;

    RunFiles(StackSettings settings) {
        this.file = settings.run().resolve("processes");
    }

    void write(Map<Part, Child> running) {
        var lines = new ArrayList<String>();
        running.forEach((part, child) -> lines.add(part + " " + child.pid() + " " + startOf(child.pid())));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process of the part, if it still runs. */
    Optional<ProcessHandle> find(Part part) {
        return lines().filter(fields -> fields[0].equals(part.name()))
                .findFirst()
                .flatMap(RunFiles::alive);
    }

    /** PostgreSQL is not ended here: it is stopped by its own command when it starts again. */
    void endLeftOvers() {
        lines().filter(fields -> !fields[0].equals(Part.POSTGRES.name()))
                .flatMap(fields -> alive(fields).stream())
                .forEach(RunFiles::end);
        clear();
    }

    private java.util.stream.Stream<String[]> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(line -> line.split(" ", -1))
                            .filter(fields -> fields.length == 3)
                    : java.util.stream.Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> alive(String[] fields) {
        var pid = Long.parseLong(fields[1]);
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> startOf(pid).equals(fields[2]));
    }

    private static String startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toString)
                .orElse("unknown");
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new LocalStackException("Process " + process.pid() + " of an earlier start does not end.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
