package org.ipcoop.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query of a list whose parameters a bean declares as text, and keeps everything wrong with them until it has seen
 * them all: a client learns in one reply what it has to change.
 */
public final class ParameterReader {
    private final List<Violation> violations = new ArrayList<>();

    /**
     * Starts with what the bean doesn't have: unknown names, and a second value where its field holds one. A misspelt filter,
     * or one half read, must not silently answer another question.
     *
     * @param bean declares the parameters, itself or by what it extends, in fields with {@link QueryParam}; those of a list type may be repeated
     */
    public ParameterReader(Class<?> bean, UriInfo uri) {
        Map<String, Boolean> repeatable = new TreeMap<>();
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam declared = field.getAnnotation(QueryParam.class);
                if (declared != null) {
                    repeatable.put(declared.value(), Collection.class.isAssignableFrom(field.getType()));
                }
            }
        }
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            Boolean many = repeatable.get(name);
            if (many == null) {
                add(name, "unknown-parameter", name, String.join(", ", repeatable.keySet()));
            } else if (!many && values.size() > 1) {
                add(name, "repeated-parameter", name);
            }
        });
    }

    /** The value, or {@code null} where it isn't given or can't be read. */
    public <T> @Nullable T one(String name, @Nullable String text, Class<T> type) {
        if (text != null && text.indexOf('\0') >= 0) {
            add(name, "text-characters");
            return null;
        }
        return text == null ? null : attempt(() -> convert(name, text, type)).orElse(null);
    }

    /** The codes that can be read, each once; several may stand in one value with commas between them. */
    public <T> List<T> all(String name, @Nullable Collection<String> texts, Class<T> type) {
        return each(name, codes(texts), type);
    }

    /** The same of values that may have commas themselves, such as the codes of somebody else's system. */
    public <T> List<T> each(String name, @Nullable Collection<String> texts, Class<T> type) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .distinct()
                        .map(text -> one(name, text, type))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /**
     * The codes of a list parameter, which may be repeated, have commas, or both; each once, in the order they came. An empty one
     * stays: it is nobody's code, and leaving it out could make a filter of one nothing.
     */
    public static List<String> codes(@Nullable Collection<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .flatMap(text -> Arrays.stream(text.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    /** What the reading gives, or nothing where it refuses; its violations are kept with the others. */
    public <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Invalid refused) {
            violations.addAll(refused.violations());
            return Optional.empty();
        }
    }

    /** Adds what only the caller can judge. */
    public void add(String name, String code, Object... args) {
        violations.add(Violation.parameter(name, code, args));
    }

    /** Ends the reading: everything found, in one {@link Invalid}. */
    public void throwIfAny() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations.stream().distinct().toList());
        }
    }

    private static <T> T convert(String name, String text, Class<T> type) {
        ParamConverter<T> converter = Parameters.converter(name, type);
        return converter == null ? type.cast(text) : converter.fromString(text);
    }
}
