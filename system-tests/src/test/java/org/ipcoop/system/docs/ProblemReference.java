package org.ipcoop.system.docs;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renders the problem types and violation codes from the enumeration and the English message bundles. */
final class ProblemReference {
    private static final Pattern TYPE = Pattern.compile("^ {4}([A-Z_]+)\\((\\d{3})\\)[,;]", Pattern.MULTILINE);

    private final Path project;
    private final Map<String, String> texts = new TreeMap<>();

    ProblemReference(Path project) {
        this.project = project;
        Stream.of("platform", "activities-service", "indicators-service").forEach(this::load);
    }

    String render() {
        StringBuilder text = new StringBuilder(
                "\n## Problem types\n\n| type | status | title | meaning | what to do |\n|---|---|---|---|---|\n");
        String types = GeneratedDocsTest.read(
                project.resolve("platform/src/main/java/org/ipcoop/platform/problem/ProblemType.java"));
        TYPE.matcher(types).results().forEach(match -> {
            String slug = match.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
            text.append("| `/problems/%s` | %s | %s | %s | %s |%n"
                    .formatted(slug, match.group(2), of("title", slug), of("meaning", slug), of("action", slug)));
        });
        text.append("\n## Codes of violations\n\n| code | message |\n|---|---|\n");
        texts.forEach((key, message) -> {
            if (key.startsWith("violation.")) {
                text.append("| `%s` | %s |%n".formatted(key.substring("violation.".length()), message));
            }
        });
        return text.toString();
    }

    private String of(String kind, String slug) {
        return texts.getOrDefault(kind + "." + slug, "").replace("|", "\\|");
    }

    private void load(String module) {
        Path resources = project.resolve(module).resolve("src/main/resources");
        if (!Files.isDirectory(resources)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(resources)) {
            tree.filter(file -> file.getFileName().toString().endsWith("_en.properties"))
                    .sorted()
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(GeneratedDocsTest.read(bundle)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }
}
