package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three API descriptions keep to the rules of {@code api-lint/redocly.yaml}, examples against schemas included. */
class ApiLintTest {
    private static final Path RULES = Project.folder().resolve("system-tests/api-lint");
    private static final Path INSTALLED = Project.folder().resolve("system-tests/target/api-lint");
    private static final List<String> PACKAGES = List.of("package.json", "package-lock.json");
    private static final Shell SHELL =
            new Shell(INSTALLED, Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));

    @BeforeAll
    static void installTheLinter() throws Exception {
        Files.createDirectories(INSTALLED);
        assumeTrue(
                hasNode(), "Skipped: the linter needs Node.js 20.19, 22.12 or later on the PATH, and there is none.");
        if (!isInstalled()) {
            for (var name : PACKAGES) {
                Files.writeString(INSTALLED.resolve(name), Files.readString(RULES.resolve(name)));
            }
            var install = SHELL.run("npm", "ci", "--no-audit", "--no-fund");
            assertThat(install.code()).as(install.output()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities", "indicators", "events"})
    void theDescriptionKeepsToTheRules(String api) throws Exception {
        // When
        var lint = SHELL.run(
                INSTALLED.resolve("node_modules/.bin/redocly").toString(),
                "lint",
                api,
                "--config",
                RULES.resolve("redocly.yaml").toString(),
                "--format=stylish");

        // Then
        assertThat(lint.code()).as(lint.output()).isZero();
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            var node = SHELL.run("node", "--print", "process.versions.node");
            return node.code() == 0
                    && isNewEnough(node.output().strip())
                    && SHELL.run("npm", "--version").code() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static boolean isNewEnough(String version) {
        var parts = version.split("\\.");
        var major = Integer.parseInt(parts[0]);
        var minor = Integer.parseInt(parts[1]);
        return major > 22 || (major == 22 && minor >= 12) || (major == 20 && minor >= 19);
    }

    private static boolean isInstalled() throws IOException {
        if (!Files.isDirectory(INSTALLED.resolve("node_modules"))) {
            return false;
        }
        for (var name : PACKAGES) {
            if (!Files.readString(RULES.resolve(name)).equals(Files.readString(INSTALLED.resolve(name)))) {
                return false;
            }
        }
        return true;
    }
}
