package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {
    private static final Path PROJECT = Project.folder();
    private ComposeFile compose;

    @BeforeEach
    void read() throws IOException {
        compose = ComposeFile.read();
    }

    @Test
    void everyVariableIsExplainedInTheExample() throws IOException {
        assertThat(example().keySet()).isEqualTo(compose.variables());
    }

    @Test
    void noSecretHasADefault() {
        for (var service : compose.services().keySet()) {
            compose.environment(service).forEach((name, value) -> {
                if (name.endsWith("PASSWORD") || name.endsWith("SECRET")) {
                    assertThat(value.toString()).as(name).matches("\\$\\{[A-Z_]+:\\?.+}");
                }
            });
        }
    }

    @Test
    void everyServiceIsWatchedOrEndsByItself() {
        for (var service : compose.services().keySet()) {
            var endsByItself = "no".equals(compose.service(service).get("restart"));
            assertThat(compose.service(service).containsKey("healthcheck"))
                    .as(service)
                    .isNotEqualTo(endsByItself);
        }
    }

    @Test
    void dependenciesAreServicesInAStateTheyCanReach() {
        for (var service : compose.services().keySet()) {
            compose.dependencies(service).forEach((needed, how) -> {
                assertThat(compose.services()).as(service).containsKey(needed);
                var healthcheck = compose.service(needed).containsKey("healthcheck");
                assertThat(ComposeFile.map(how).get("condition"))
                        .as(service + " needs " + needed)
                        .isEqualTo(healthcheck ? "service_healthy" : "service_completed_successfully");
            });
        }
    }

    @Test
    void mountsAreDeclaredVolumesOrFilesOfTheProject() {
        var volumes = ComposeFile.map(compose.tree().get("volumes")).keySet();
        for (var service : compose.services().keySet()) {
            for (var mount : compose.mounts(service)) {
                if (mount.startsWith("./")) {
                    assertThat(PROJECT.resolve(mount)).as(service).isRegularFile();
                } else {
                    assertThat(volumes).as(service).contains(mount);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities-service", "indicators-service"})
    void theImageCopiesTheWholeBuiltServiceAndRunsItAsNobodyInParticular(String service) throws IOException {
        // Given
        var folder = PROJECT.resolve(service);
        var lines = Files.readAllLines(folder.resolve("Dockerfile"));

        // When
        var copied = lines.stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> folder.resolve(line.split(" ", -1)[1]).normalize())
                .toList();

        // Then
        assertThat(copied).allSatisfy(path -> assertThat(path).exists());
        try (var built = Files.list(folder.resolve("target/quarkus-app"))) {
            var needed = built.filter(path -> !path.endsWith("quarkus-app-dependencies.txt"));
            assertThat(copied).containsExactlyInAnyOrderElementsOf(needed.toList());
        }
        assertThat(lines).contains("USER 10001");
        assertThat(Files.readString(folder.resolve(".dockerignore"))).isEqualTo("*\n!target/quarkus-app/\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activities-service", "indicators-service"})
    void theServicesAreConfiguredByPropertiesThatTheLocalStackSetsToo(String service) {
        assertThat(compose.environment(service).keySet())
                .containsExactlyInAnyOrder(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    @Test
    void theTopicsAreThoseOfTheContract() throws IOException {
        // Given
        var script = Files.readString(PROJECT.resolve("deploy/kafka/create-topics.sh"));
        var contract =
                Files.readString(PROJECT.resolve("contracts/src/main/resources/org/ipcoop/contracts/asyncapi.yaml"));

        // When
        var made = pairs(script, "(?m)^create (\\S+) (\\d+)$");
        var agreed = pairs(contract, "(?s)address: (ipcoop\\S+).*?partitions: (\\d+)");

        // Then
        assertThat(made).isEqualTo(agreed).hasSize(3);
        assertThat(script).contains("--config retention.ms=-1 --config cleanup.policy=delete");
    }

    @Test
    void theValidatorOfComposeAcceptsIt(@TempDir Path folder) throws Exception {
        // Given
        var validator = validator();
        assumeTrue(!validator.isEmpty(), "neither docker compose nor docker-compose is here");
        Files.copy(PROJECT.resolve(".env.example"), folder.resolve("env"));

        // When
        var command = new java.util.ArrayList<>(validator);
        command.addAll(List.of("--env-file", folder.resolve("env").toString(), "config", "-q"));
        var process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        // Then
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static List<String> validator() throws Exception {
        for (var candidate : List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            var command = new java.util.ArrayList<>(candidate);
            command.add("version");
            try {
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return candidate;
                }
            } catch (IOException e) {
                // Not installed; the next one may be.
            }
        }
        return List.of();
    }

    private static Map<String, String> pairs(String text, String regex) {
        var pairs = new TreeMap<String, String>();
        Pattern.compile(regex).matcher(text).results().forEach(match -> pairs.put(match.group(1), match.group(2)));
        return pairs;
    }

    private static Map<String, String> example() throws IOException {
        return pairs(Files.readString(PROJECT.resolve(".env.example")), "(?m)^([A-Z_]+)=(.*)$");
    }
}
