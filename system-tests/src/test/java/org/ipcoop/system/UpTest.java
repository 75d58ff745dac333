package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ipcoop.localstack.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private Map<String, String> environment;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void choosePorts() {
        environment = Map.of(
                "IPCOOP_HOME", folder.resolve("home").toString(),
                "IPCOOP_POSTGRES_PORT", Integer.toString(Ports.free()),
                "IPCOOP_KAFKA_PORT", Integer.toString(Ports.free()),
                "IPCOOP_KAFKA_CONTROLLER_PORT", Integer.toString(Ports.free()),
                "IPCOOP_ACTIVITIES_PORT", Integer.toString(Ports.free()),
                "IPCOOP_INDICATORS_PORT", Integer.toString(Ports.free()));
    }

    @AfterEach
    void stopWhatATestHasLeft() throws Exception {
        for (var process : started) {
            if (process.isAlive()) {
                process.destroy();
                process.waitFor(1, TimeUnit.MINUTES);
            }
        }
    }

    @Test
    void startsEverythingLoadsTheSamplesOnceAndStopsInOrder() throws Exception {
        // Given
        var first = ipcoop("up");
        ready(first);
        assertThat(output(first)).contains("81 added, 0 were there");
        assertThat(answer("status")).contains("activities: 81");

        // When
        var second = ipcoop("up");

        // Then
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(output(second)).startsWith("ipcoop: It already runs (process " + first.pid() + ")");

        // When
        stop(first);

        // Then
        assertThat(output(first))
                .contains("Stopping indicators-service, activities-service, Kafka, PostgreSQL")
                .endsWith("Stopped.\n");
        assertThat(answer("status").lines().filter(line -> line.contains("not running")))
                .hasSize(4);

        // When
        var again = ipcoop("up");
        ready(again);

        // Then
        assertThat(output(again)).contains("0 added, 81 were there");
        stop(again);
    }

    @Test
    void aBusyPortIsOneSentenceAndNothingStarts() throws Exception {
        // Given
        var port = Integer.parseInt(environment.get("IPCOOP_INDICATORS_PORT"));
        try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();

            // When
            var up = ipcoop("up");

            // Then
            assertThat(up.waitFor()).isEqualTo(1);
            assertThat(output(up))
                    .isEqualTo("ipcoop: Port " + port + " is busy, and indicators-service needs it; end what listens"
                            + " there, or set IPCOOP_INDICATORS_PORT or IPCOOP_PORT_OFFSET.\n");
        }
    }

    private static void stop(Process up) throws InterruptedException {
        up.destroy();
        assertThat(up.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
    }

    private void ready(Process up) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !up.isAlive() || output(up).contains("Ready."));
        assertThat(up.isAlive()).isTrue();
    }

    private String answer(String command) throws Exception {
        var process = ipcoop(command);
        process.waitFor();
        return output(process);
    }

    private Process ipcoop(String command) throws IOException {
        var line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dipcoop.project=" + Project.folder(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.ipcoop.localstack.Commands",
                command);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var log = Files.createTempFile(folder, command, ".log");
        builder.redirectOutput(log.toFile());
        var process = builder.start();
        logs.put(process, log);
        started.add(process);
        return process;
    }

    private final Map<Process, Path> logs = new java.util.concurrent.ConcurrentHashMap<>();

    private String output(Process process) throws IOException {
        return Files.readString(logs.get(process), StandardCharsets.UTF_8);
    }
}
