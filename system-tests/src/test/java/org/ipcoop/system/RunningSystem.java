package org.ipcoop.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.ipcoop.localstack.Api;
import org.ipcoop.localstack.LocalStack;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.StackSettings;
import org.ipcoop.localstack.Tokens;
import org.jspecify.annotations.Nullable;

/** The built system as processes, on ports and data of its own. Each part can be killed and started again. */
final class RunningSystem implements AutoCloseable {
    private static @Nullable RunningSystem shared;

    private final Path home;
    private final LocalStack stack;

    private RunningSystem(Path home, LocalStack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** One system for all tests of the JVM, all parts started and ready; each test keeps to years of its own. */
    static synchronized RunningSystem shared() throws IOException {
        if (shared == null) {
            var system = start();
            Runtime.getRuntime().addShutdownHook(new Thread(system::closeQuietly, "system-stop"));
            shared = system;
        }
        return shared;
    }

    private static RunningSystem start() throws IOException {
        var home = Files.createTempDirectory("ipcoop-system-");
        var settings = StackSettings.onFreePorts(Project.folder(), home);
        var system = new RunningSystem(home, new LocalStack(settings));
        try {
            system.startTogether(Part.POSTGRES, Part.KAFKA);
            system.startTogether(Part.ACTIVITIES, Part.INDICATORS);
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    private void startTogether(Part one, Part other) {
        var second = CompletableFuture.runAsync(() -> stack.start(other));
        stack.start(one);
        second.join();
    }

    LocalStack stack() {
        return stack;
    }

    /** Somebody who reports for NOIP and may read. */
    Api activities() {
        return api(Part.ACTIVITIES, "reporter", "reader");
    }

    Api indicators() {
        return api(Part.INDICATORS, "reader");
    }

    private Api api(Part service, String... roles) {
        return new Api(stack.settings().url(service), token(roles));
    }

    /** A token of somebody of NOIP who has these roles. */
    String token(String... roles) {
        return Tokens.signedBy(stack.settings().tokenKey(), roles)
                .org("NOIP")
                .subject("system-test")
                .build();
    }

    /** The participants trained (IPC-26), month by month of one year; months without any are absent. */
    Map<String, Long> participantsByMonth(int year) throws IOException {
        var reply = indicators()
                .get("/api/v1/indicators/IPC-26/observations?period=month&part=participants&from=" + year + "&to="
                        + year);
        if (!reply.ok()) {
            throw new IOException("status " + reply.status() + ": " + reply.body());
        }
        var months = new TreeMap<String, Long>();
        for (var item : reply.body().path("items")) {
            if (item.path("value").isNumber() && item.path("value").asLong() != 0) {
                months.put(item.at("/period/code").asText(), item.path("value").asLong());
            }
        }
        return months;
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
