package org.ipcoop.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.ipcoop.platform.http.Language;

/**
 * What is said to people, by key and language. Reads {@code problems_<tag>.properties} of the platform and every
 * {@code messages_<tag>.properties} on the classpath, UTF-8, the latter winning, so that a feature brings its own texts.
 */
public final class Messages {
    private static final List<String> BUNDLES = List.of("problems", "messages");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Messages(ClassLoader loader) {
        for (Language language : Language.values()) {
            texts.put(language, load(loader, language));
        }
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; empty where no bundle has the key. */
    public Optional<String> find(Language language, String key, List<?> args) {
        return Optional.ofNullable(texts.get(language))
                .map(properties -> properties.getProperty(key))
                .map(text -> fill(text, said(language, args)));
    }

    private List<Object> said(Language language, List<?> args) {
        return args.stream()
                .<Object>map(arg -> arg instanceof Term term
                        ? find(language, term.key(), List.of()).orElse(term.name())
                        : String.valueOf(arg))
                .toList();
    }

    private static String fill(String text, List<?> args) {
        String filled = text;
        for (int i = 0; i < args.size(); i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(args.get(i)));
        }
        return filled;
    }

    private static Properties load(ClassLoader loader, Language language) {
        Properties properties = new Properties();
        try {
            for (String bundle : BUNDLES) {
                for (URL url : Collections.list(loader.getResources(bundle + "_" + language.tag() + ".properties"))) {
                    try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                        properties.load(reader);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
