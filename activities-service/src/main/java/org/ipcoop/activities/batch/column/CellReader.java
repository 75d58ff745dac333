package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.cell.DayText;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.cell.TruthText;
import org.jspecify.annotations.Nullable;

/** From the text of cells to JSON. A text that is not of its column's shape is a violation; the value is then left out. */
final class CellReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern QUALIFIED = Pattern.compile("(\\p{L}[^0-9]*?)\\s*([0-9-].*)");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,2})(?:\\s*:\\s*(.*))?");

    private final Violations violations;
    private final ObjectNode qualifiers = JSON.objectNode();

    CellReader(Violations violations) {
        this.violations = violations;
    }

    /** What the numbers read so far were qualified with, by their pointers. */
    ObjectNode qualifiers() {
        return qualifiers;
    }

    /** The value of a cell that is not empty, or null where it has none of this shape. */
    @Nullable
    JsonNode read(String text, Shape shape, String pointer) {
        return switch (shape) {
            case Shape.Words words -> JSON.textNode(text);
            case Shape.Day day -> day(text, pointer);
            case Shape.Whole whole -> number(text, pointer, true);
            case Shape.Decimal decimal -> number(text, pointer, false);
            case Shape.Truth truth -> truth(text, pointer);
            case Shape.Code code -> code(text, code.names(), pointer);
            case Shape.Many many -> many(text, many.item(), pointer);
            case Shape.Shares shares -> shares(text, pointer);
        };
    }

    private @Nullable JsonNode day(String text, String pointer) {
        var day = DayText.read(text);
        if (day.isEmpty()) {
            violations.add(pointer, "cell-date", Cell.quoted(text));
        }
        return day.<JsonNode>map(found -> JSON.textNode(found.toString())).orElse(null);
    }

    private @Nullable JsonNode number(String text, String pointer, boolean whole) {
        if (!Character.isLetter(text.codePointAt(0))) {
            return exact(text, pointer, whole);
        }
        Matcher qualified = QUALIFIED.matcher(text);
        if (!qualified.matches()) {
            return exact(text, pointer, whole);
        }
        var qualifier = Qualified.find(qualified.group(1));
        if (qualifier.isEmpty()) {
            violations.add(pointer, "cell-qualifier", Cell.quoted(qualified.group(1)), Qualified.codes());
            return null;
        }
        JsonNode number = exact(qualified.group(2), pointer, whole);
        if (number != null) {
            qualifiers.put(pointer, qualifier.get());
        }
        return number;
    }

    private @Nullable JsonNode exact(String text, String pointer, boolean whole) {
        var read = whole ? NumberText.whole(text) : NumberText.decimal(text);
        var value = read.value();
        if (value == null) {
            violations.add(pointer, String.valueOf(read.violation()), Cell.quoted(text));
            return null;
        }
        return whole && value.precision() < 19 ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
    }

    private @Nullable JsonNode truth(String text, String pointer) {
        Boolean truth = TruthText.read(text).orElse(null);
        if (truth == null) {
            violations.add(pointer, "cell-truth", Cell.quoted(text));
        }
        return truth == null ? null : JSON.booleanNode(truth);
    }

    private @Nullable JsonNode code(String text, CodeNames names, String pointer) {
        var code = names.find(text);
        if (code.isEmpty()) {
            violations.add(pointer, "not-one-of", String.join(", ", names.codes()));
        }
        return code.<JsonNode>map(JSON::textNode).orElse(null);
    }

    private ArrayNode many(String text, Shape item, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (String value : Cell.values(text)) {
            JsonNode read = read(value, item, pointer + "/" + array.size());
            array.add(read == null ? JSON.nullNode() : read);
        }
        return array;
    }

    private ArrayNode shares(String text, String pointer) {
        ArrayNode array = JSON.arrayNode();
        List<String> values = Cell.values(text);
        for (String value : values) {
            array.add(share(value, pointer + "/" + array.size()));
        }
        return array;
    }

    /** {@code 48} or {@code 48:0.6}; a spreadsheet makes 1 of 01, and no province has a code of one digit. */
    private ObjectNode share(String text, String pointer) {
        ObjectNode location = JSON.objectNode();
        Matcher matcher = SHARE.matcher(text);
        if (!matcher.matches()) {
            violations.add(pointer, "cell-province", Cell.quoted(text));
            return location;
        }
        String code = matcher.group(1);
        location.put("province", code.length() == 1 ? "0" + code : code);
        if (matcher.group(2) != null) {
            JsonNode share = exact(matcher.group(2), pointer + "/share", false);
            if (share != null) {
                location.set("share", share);
            }
        }
        return location;
    }
}
