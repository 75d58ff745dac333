package org.ipcoop.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body is wrong, by JSON pointer, without a word about our Java types. */
final class JsonOutcomes {
    private JsonOutcomes() {}

    static Outcome of(StreamReadException malformed) {
        JsonLocation at = malformed.getLocation();
        int line = at == null ? 0 : at.getLineNr();
        int column = at == null ? 0 : at.getColumnNr();
        return Outcome.of(ProblemType.MALFORMED_JSON, "malformed-json", line, column)
                .withMembers(Map.of("line", line, "column", column));
    }

    /** Bytes that are no text in the encoding their beginning suggests; there is no line to name. */
    static Outcome notText() {
        return Outcome.of(ProblemType.MALFORMED_JSON, "malformed-json.encoding");
    }

    static Outcome of(MismatchedInputException mismatch) {
        String pointer = pointer(mismatch.getPath());
        Violation violation = violation(mismatch, pointer);
        return Outcome.of(ProblemType.VALIDATION, "validation", 1).withViolations(List.of(violation));
    }

    private static Violation violation(MismatchedInputException mismatch, String pointer) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            return Violation.unknownField(
                    pointer,
                    unknown.getPropertyName(),
                    known == null
                            ? List.of()
                            : known.stream().map(String::valueOf).toList());
        }
        if (isMissing(mismatch)) {
            return Violation.at(pointer, "required");
        }
        Class<?> target = mismatch.getTargetType();
        if (target != null && target.isEnum()) {
            return Violation.at(pointer, "not-one-of", allowed(target));
        }
        String expected = expected(target);
        return mismatch instanceof InvalidFormatException format && format.getValue() instanceof String
                ? Violation.at(pointer, "wrong-format", expected)
                : Violation.at(pointer, "wrong-type", expected);
    }

    static String allowed(Class<?> enumType) {
        return Arrays.stream(enumType.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** A client's word for one of our types. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "value";
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long", "short", "Short", "BigInteger" -> "integer";
            case "double", "Double", "float", "Float", "BigDecimal" -> "number";
            case "boolean", "Boolean" -> "boolean";
            case "String" -> "string";
            case "LocalDate" -> "date";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "date-time";
            case "YearMonth", "Year", "UUID", "URI" -> type.getSimpleName().toLowerCase(Locale.ROOT);
            case "List", "Set", "ArrayList", "Collection" -> "array";
            default -> "object";
        };
    }

    /** Jackson has no type of its own for a missing or null primitive; its message is the only sign. */
    private static boolean isMissing(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message != null && (message.startsWith("Cannot map `null`") || message.startsWith("No content to map"));
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream().map(JsonOutcomes::token).collect(Collectors.joining());
    }

    private static String token(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        return "/"
                + (name == null
                        ? Integer.toString(step.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }
}
