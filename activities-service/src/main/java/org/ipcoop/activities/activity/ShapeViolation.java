package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.problem.Violation;

/** Turns a finding of the schema validator into a violation with a stable code that does not speak of schemas. */
final class ShapeViolation {
    /** What the patterns of the schemas stand for; a test sees to it that none is missing. */
    static final Map<String, String> PATTERNS = Map.of(
            "^[0-9]{2}$", "province-code",
            "^[A-U]([0-9]{2,5})?$", "sector-code",
            "^[A-Z0-9][A-Z0-9-]{0,39}$", "organisation-code",
            "^[0-9a-f]{64}$", "sha256",
            "^[a-z]{2,3}$", "language-code",
            "^[A-Z]{3}$", "currency-code",
            "^[0-9]{10}(-[0-9]{3})?$", "tax-code-format",
            "^10\\.\\d{4,9}/\\S+$", "doi",
            "^(97[89])?[0-9]{9}[0-9X]$", "isbn");

    private ShapeViolation() {}

    /** {@code known} are the members there are where the finding is one too many. */
    static void report(String prefix, ValidationMessage message, List<String> known, Violations violations) {
        String at = prefix + message.getInstanceLocation();
        String words = words(message.getSchemaNode());
        if (message.getEvaluationPath().toString().contains("/anyOf")) {
            violations.add(at, "required-one-of", "organisation, name");
            return;
        }
        switch (message.getType()) {
            case "required" -> violations.add(Violations.member(at, message.getProperty()), "required");
            case "additionalProperties", "unevaluatedProperties" ->
                violations.add(Violation.unknownField(
                        Violations.member(at, message.getProperty()), message.getProperty(), known));
            case "type" -> violations.add(at, "wrong-type", words);
            case "enum" -> violations.add(at, "not-one-of", words);
            case "format" -> violations.add(at, "wrong-format", words);
            case "pattern" -> violations.add(at, PATTERNS.getOrDefault(words, "pattern"), words);
            case "propertyNames" -> violations.add(at, "qualifier-pointer", String.valueOf(message.getProperty()));
            default -> violations.add(at, code(message.getType()), words);
        }
    }

    static boolean isUnknownMember(ValidationMessage message) {
        return message.getType().endsWith("Properties") && message.getProperty() != null;
    }

    /** {@code maxLength} is {@code max-length}. */
    private static String code(String keyword) {
        return keyword.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String words(JsonNode schema) {
        return schema.isArray()
                ? StreamSupport.stream(schema.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : schema.asText();
    }
}
