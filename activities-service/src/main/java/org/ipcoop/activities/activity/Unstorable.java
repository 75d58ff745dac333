package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.ipcoop.activities.violation.Storable;
import org.ipcoop.activities.violation.Violations;

/** Finds what JSON allows but no record keeps: text with NUL, half a character or only spaces, numbers beyond any measure. */
final class Unstorable {
    private static final int MOST_DIGITS = 30;

    private Unstorable() {}

    static void report(String at, JsonNode node, Violations violations) {
        if (node.isTextual() && !Storable.isText(node.textValue())) {
            violations.add(at, "text-characters");
        } else if (node.isTextual() && isBlank(node.textValue())) {
            violations.add(at, "blank");
        } else if (node.isNumber() && !isMeasure(node.decimalValue())) {
            violations.add(at, "number-digits", MOST_DIGITS);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                report(at + "/" + i, node.get(i), violations);
            }
        } else {
            node.properties().forEach(member -> {
                if (Storable.isText(member.getKey())) {
                    report(Violations.member(at, member.getKey()), member.getValue(), violations);
                } else {
                    violations.add(at, "text-characters");
                }
            });
        }
    }

    /** The no-break space is one too; the empty text has a rule of its own. */
    private static boolean isBlank(String text) {
        return !text.isEmpty()
                && text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isMeasure(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }
}
