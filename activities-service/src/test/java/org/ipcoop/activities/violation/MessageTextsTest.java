package org.ipcoop.activities.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every violation the sources speak of can be told in both languages; a text lost in a merge fails here, not at a client. */
class MessageTextsTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../platform/src/main/java"));

    /** {@code Violation.at(pointer, "code"}, and the codes that readers of files pick. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Violation\\.(?:at|parameter)|[vV]iolations\\.add)\\(\\s*(?:[^,()]|\\([^()]*\\))+,\\s*\"([a-z0-9-]+)\""
                    + "|\"((?:cell|csv|json|row)-[a-z-]+)\"");

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : SOURCES) {
            codes.addAll(codes(source));
        }
        return codes;
    }

    private static Set<String> codes(Path source) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : List.of("messages", "problems")) {
            String resource = "/" + bundle + "_" + language + ".properties";
            Properties texts = new Properties();
            try (var in = new InputStreamReader(
                    MessageTextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
                texts.load(in);
            }
            keys.addAll(texts.stringPropertyNames());
        }
        return keys;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void everyViolationHasAText(String language) throws IOException {
        assertThat(codes()).contains("required", "csv-broken", "cell-number-unclear");
        assertThat(keys(language))
                .containsAll(codes().stream().map(code -> "violation." + code).toList());
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }
}
