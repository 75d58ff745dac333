package org.ipcoop.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ipcoop.system.docs.ConfigMappings.Mapping;
import org.junit.jupiter.api.Test;

/**
 * The reference part of docs/configuration.md and docs/problems.md says what the sources say. After a change run
 * {@code ./mvnw -pl system-tests -am test -Dtest=GeneratedDocsTest -Dsurefire.failIfNoSpecifiedTests=false -Dipcoop.docs=update}.
 */
class GeneratedDocsTest {

    private static final Path PROJECT = Path.of("..");
    private static final String MARKER = "<!-- What follows is generated; GeneratedDocsTest says how. -->\n";
    private static final String HOW = "stale; run ./mvnw -pl system-tests -am test -Dtest=GeneratedDocsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dipcoop.docs=update";

    @Test
    void everyPropertyIsInTheConfigurationReference() {
        assertUpToDate(
                "docs/configuration.md",
                section("activities-service", "activities-service")
                        + section("indicators-service", "indicators-service")
                        + section("platform", "Both services"));
    }

    @Test
    void everyPropertySaysWhatItIsFor() {
        assertThat(Stream.of("activities-service", "indicators-service", "platform")
                        .flatMap(module -> mappings(module).stream())
                        .flatMap(mapping -> mapping.properties().stream()))
                .isNotEmpty()
                .allSatisfy(property ->
                        assertThat(property.meaning()).as(property.name()).isNotBlank());
    }

    @Test
    void everyProblemTypeAndViolationIsInTheProblemReference() {
        assertUpToDate("docs/problems.md", new ProblemReference(PROJECT).render());
    }

    private static String section(String module, String heading) {
        StringBuilder text = new StringBuilder("\n## ").append(heading).append('\n');
        for (Mapping mapping : mappings(module)) {
            text.append("\n### `")
                    .append(mapping.prefix())
                    .append("`\n")
                    .append(mapping.purpose())
                    .append("\n\n");
            text.append("| property, environment variable | type | default | meaning |\n|---|---|---|---|\n");
            mapping.properties()
                    .forEach(property -> text.append("| `%s`<br>`%s` | %s | `%s` | %s |%n"
                            .formatted(
                                    property.name(),
                                    property.variable(),
                                    property.type().replace("|", "\\|"),
                                    property.byDefault(),
                                    property.meaning().replace("|", "\\|"))));
        }
        return text.toString();
    }

    private static List<Mapping> mappings(String module) {
        try (Stream<Path> tree = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
            List<Path> sources = tree.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("@ConfigMapping("))
                    .sorted()
                    .toList();
            return sources.isEmpty() ? List.of() : new ConfigMappings(sources).mappings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertUpToDate(String page, String generated) {
        Path file = PROJECT.resolve(page);
        String text = read(file);
        String expected = text.substring(0, text.indexOf(MARKER) + MARKER.length()) + generated;
        if ("update".equals(System.getProperty("ipcoop.docs"))) {
            write(file, expected);
        } else {
            assertThat(text).as("%s is %s", page, HOW).isEqualTo(expected);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
