package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.platform.cell.Cell;
import org.ipcoop.platform.cell.NumberText;
import org.ipcoop.platform.http.Language;

/** The JSON of an activity as cells, so that {@link ColumnarBody} reads them back; numbers have the decimal sign of the language. */
public final class ColumnarText {
    private final List<Field> fields;
    private final char decimalSign;

    public ColumnarText(Columns columns, Language language) {
        this.fields = columns.fields();
        this.decimalSign = language == Language.VI ? ',' : '.';
    }

    /** The cells that are not empty, in the order of the fields. */
    public Map<Column, String> cells(ObjectNode activity) {
        Map<Column, String> cells = new LinkedHashMap<>();
        for (Column column : columns(activity)) {
            Field field = column.field();
            String pointer = field.pointer(Math.max(0, column.number() - 1));
            JsonNode value = activity.at(pointer);
            if (!value.isMissingNode()) {
                cells.put(column, cell(value, pointer, activity.path("qualifiers")));
            }
        }
        return cells;
    }

    /** The columns it may fill: one a field, and in a list of objects one a field and object. */
    private List<Column> columns(ObjectNode activity) {
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            if (field.isNumbered()) {
                int objects = activity.at("/" + String.join("/", field.list())).size();
                for (int number = 1; number <= objects; number++) {
                    columns.add(new Column(field, number));
                }
            } else {
                columns.add(new Column(field, 0));
            }
        }
        return columns;
    }

    private String cell(JsonNode value, String pointer, JsonNode qualifiers) {
        if (value.isArray()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                values.add(cell(value.get(i), pointer + "/" + i, qualifiers));
            }
            return Cell.joined(values);
        }
        if (value.isObject()) {
            return location(value);
        }
        if (value.isNumber()) {
            String number = NumberText.write(value.decimalValue(), decimalSign);
            return qualifiers.has(pointer) ? qualifiers.get(pointer).asText() + " " + number : number;
        }
        return value.asText();
    }

    /** By the code that was sent, so that it is read back as what it was; the share where there is one. */
    private String location(JsonNode location) {
        String code = location.path(location.has("reportedAs") ? "reportedAs" : "province")
                .asText();
        return location.has("share")
                ? code + ":" + NumberText.write(location.get("share").decimalValue(), decimalSign)
                : code;
    }
}
