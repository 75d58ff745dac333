package org.ipcoop.indicators.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.Messages;
import org.jspecify.annotations.Nullable;

/** How codes, such as those of units and statuses, are said to people. */
@ApplicationScoped
public class Wording {
    private final Messages messages = new Messages(Wording.class.getClassLoader());

    /** A text in both languages. */
    public record Said(String vi, String en) {}

    /** A text by its key; both languages have it. */
    public Said text(String key) {
        return new Said(
                find(Language.VI, key).orElse(key), find(Language.EN, key).orElse(key));
    }

    /** The words for each of the codes of a member such as {@code unit}; a code that is said as it is written is left out. */
    public Map<String, Said> of(String member, Collection<? extends @Nullable Object> codes) {
        Map<String, Said> said = new TreeMap<>();
        codes.stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .filter(code -> find(Language.EN, key(member, code)).isPresent())
                .forEach(code -> said.put(code, text(key(member, code))));
        return said;
    }

    /** The words for one code in a language, or the code where there are none. */
    public String of(String member, String code, Language language) {
        return find(language, key(member, code)).orElse(code);
    }

    Optional<String> find(Language language, String key) {
        return messages.find(language, key, List.of());
    }

    private static String key(String member, String code) {
        return "value." + member + "." + code;
    }
}
