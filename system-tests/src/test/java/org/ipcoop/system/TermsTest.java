package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a problem says is missing or taken has a name in both languages. */
class TermsTest {
    private static final Pattern USED =
            Pattern.compile("new (?:NotFound|Term)\\(\\s*\"([^\"]+)\"|taken\\(\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "activities-service, 6, en",
        "activities-service, 6, vi",
        "indicators-service, 13, en",
        "indicators-service, 13, vi"
    })
    void everyKindOfThingHasAName(String service, int kinds, String language) throws IOException {
        Properties texts = new Properties();
        try (var bundle = Files.newBufferedReader(
                Project.folder().resolve(service + "/src/main/resources/messages_" + language + ".properties"))) {
            texts.load(bundle);
        }

        Set<String> used = used(Project.folder().resolve(service + "/src/main/java"));

        assertThat(used)
                .hasSize(kinds)
                .allSatisfy(kind -> assertThat(texts.getProperty("term." + kind.replace(' ', '-')))
                        .as(kind)
                        .isNotBlank());
    }

    private static Set<String> used(Path sources) throws IOException {
        Set<String> used = new TreeSet<>();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var found = USED.matcher(text(file));
                while (found.find()) {
                    used.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            });
        }
        return used;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
