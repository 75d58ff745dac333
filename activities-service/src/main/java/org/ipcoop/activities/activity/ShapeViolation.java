package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ipcoop.activities.violation.Violations;

/** Turns a finding of the schema validator into a violation with a stable code that does not speak of schemas. */
final class ShapeViolation {
    private ShapeViolation() {}

    static void report(String prefix, ValidationMessage message, Violations violations) {
        String at = prefix + message.getInstanceLocation();
        String keyword = message.getType();
        if (message.getEvaluationPath().toString().contains("/anyOf")) {
            violations.add(at, "required-one-of", "organisation, name");
            return;
        }
        switch (keyword) {
            case "required" -> violations.add(at + "/" + escape(message.getProperty()), "required");
            case "additionalProperties", "unevaluatedProperties" ->
                violations.add(at + "/" + escape(message.getProperty()), "unknown-field", message.getProperty());
            case "type" -> violations.add(at, "wrong-type", words(message.getSchemaNode()));
            case "enum" -> violations.add(at, "not-one-of", words(message.getSchemaNode()));
            case "format" -> violations.add(at, "wrong-format", words(message.getSchemaNode()));
            case "propertyNames" -> violations.add(at, "qualifier-pointer", String.valueOf(message.getProperty()));
            default -> violations.add(at, code(keyword), words(message.getSchemaNode()));
        }
    }

    /** {@code maxLength} is {@code max-length}. */
    private static String code(String keyword) {
        return keyword.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static String words(JsonNode schema) {
        return schema.isArray()
                ? StreamSupport.stream(schema.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : schema.asText();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
