package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script by itself, in a folder where there is nothing to build and on a machine that seems to have no JDK. */
class ScriptTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTheScript() throws IOException {
        var script = Files.readString(Project.folder().resolve("ipcoop"));
        var elsewhere = script.replaceAll("(?<=[ \"])/(usr|opt|Library)/", folder + "/none/");
        Files.writeString(folder.resolve("ipcoop"), elsewhere);
    }

    @Test
    void aMissingJdkIsTwoLines() throws Exception {
        // When
        var run = sh("up");

        // Then
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output().lines().toList()).hasSize(2).first().asString().startsWith("ipcoop: no JDK 25 found");
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        // Given
        var jdk = folder.resolve("jdk-21/bin");
        Files.createDirectories(jdk);
        Files.writeString(folder.resolve("jdk-21/release"), "JAVA_VERSION=\"21.0.4\"\n");
        assertThat(Files.createFile(jdk.resolve("javac")).toFile().setExecutable(true))
                .isTrue();

        // When
        var run = sh("up", "JAVA_HOME=" + folder.resolve("jdk-21"));

        // Then
        assertThat(run.output()).startsWith("ipcoop: no JDK 25 found");
    }

    @Test
    void anUnknownCommandIsExplained() throws Exception {
        var run = sh("fly");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).startsWith("ipcoop: unknown command fly\n").contains("./ipcoop up");
    }

    private record Run(int code, String output) {}

    private Run sh(String command, String... environment) throws Exception {
        var builder = new ProcessBuilder("/bin/sh", folder.resolve("ipcoop").toString(), command);
        builder.redirectErrorStream(true).environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        for (var variable : List.of(environment)) {
            var parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
