package org.ipcoop.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path home;

    @Test
    void resetDeletesWhatAStackWroteAndNothingElse() throws IOException {
        // Given
        for (String ours : new String[] {"postgres/PG_VERSION", "kafka/meta.properties", "secret/token-key"}) {
            Files.createDirectories(home.resolve(ours).getParent());
            Files.writeString(home.resolve(ours), "x");
        }
        Files.writeString(home.resolve("thesis.txt"), "three years of work");
        var said = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        // When
        int code = new Commands(home, terminal).reset(StackSettings.onFreePorts(home, home));

        // Then
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("thesis.txt");
        }
    }
}
