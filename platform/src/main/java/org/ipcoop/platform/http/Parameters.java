package org.ipcoop.platform.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads path, query and header parameters so that a bad one is a 400 that names it, and not a 404 that says nothing. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(UUID.class, new Reader("uuid", Parameters::uuid)),
            Map.entry(Integer.class, new Reader("integer", Integer::valueOf)),
            Map.entry(int.class, new Reader("integer", Integer::valueOf)),
            Map.entry(Long.class, new Reader("integer", Long::valueOf)),
            Map.entry(long.class, new Reader("integer", Long::valueOf)),
            Map.entry(Double.class, new Reader("number", Parameters::finite)),
            Map.entry(double.class, new Reader("number", Parameters::finite)),
            Map.entry(Boolean.class, new Reader("boolean", Parameters::truth)),
            Map.entry(boolean.class, new Reader("boolean", Parameters::truth)),
            Map.entry(LocalDate.class, new Reader("date", Parameters::day)),
            Map.entry(
                    Instant.class, new Reader("date-time", text -> moment(text).toInstant())),
            Map.entry(OffsetDateTime.class, new Reader("date-time", Parameters::moment)));

    private record Reader(String expected, Function<String, Object> parse) {}

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation @Nullable [] annotations) {
        return converter(name(annotations), rawType);
    }

    /** How a parameter of that name and type is read; {@code null} for a type that needs no reading. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable ParamConverter<T> converter(String name, Class<T> type) {
        if (type.isEnum()) {
            return (ParamConverter<T>) new Converter(name, "not-one-of", allowed(type), text -> constant(type, text));
        }
        Reader reader = READERS.get(type);
        return reader == null
                ? null
                : (ParamConverter<T>) new Converter(name, "wrong-format", reader.expected(), reader.parse());
    }

    private static String name(Annotation @Nullable [] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case PathParam path -> path.value();
                    case HeaderParam header -> header.value();
                    default -> "";
                })
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("?");
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        requireCommonEra(day.getYear());
        return day;
    }

    private static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        requireCommonEra(moment.getYear());
        return moment;
    }

    /** Java reads years that no database keeps. */
    private static void requireCommonEra(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException();
        }
    }

    private static Double finite(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String allowed(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static Object constant(Class<?> enumType, String text) {
        return Arrays.stream(enumType.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Converter(String name, String code, String expected, Function<String, Object> parse)
            implements ParamConverter<Object> {
        @Override
        public Object fromString(String text) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new Invalid(Violation.parameter(name, code, expected));
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
