package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.activities.activity.result.ActivityType;

/** Derives the fields from the schemas of the contracts, so that what is added there has a column at once. */
final class Fields {
    /** More than all shares of one activity fit one cell. */
    private static final String LOCATIONS = "locations";

    /** Told in the cell of the number they qualify. */
    private static final String QUALIFIERS = "qualifiers";

    private static final String RESULT = "result";

    private final ContractSchemas schemas = new ContractSchemas();
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Fields() {}

    /** All fields in the order of the schemas, with those of the result where the result stands. */
    static List<Field> all() {
        Fields found = new Fields();
        found.members(found.schemas.activity(), List.of(), List.of(ActivityType.values()));
        return List.copyOf(found.fields.values());
    }

    private void members(JsonNode object, List<String> path, List<ActivityType> types) {
        object.get("properties").properties().forEach(member -> {
            List<String> steps = with(path, member.getKey());
            JsonNode schema = schemas.resolved(member.getValue());
            if (steps.equals(List.of(RESULT))) {
                results();
            } else if (!schema.path("readOnly").asBoolean() && !steps.equals(List.of(QUALIFIERS))) {
                member(schema, steps, types);
            }
        });
    }

    private void results() {
        for (ActivityType type : ActivityType.values()) {
            members(schemas.result(type), List.of(RESULT), List.of(type));
        }
    }

    private void member(JsonNode schema, List<String> steps, List<ActivityType> types) {
        if (steps.equals(List.of(LOCATIONS))) {
            add(List.of(), steps, 0, new Shape.Shares(), types);
        } else if (schema.has("properties")) {
            members(schema, steps, types);
        } else if (!isArray(schema)) {
            add(List.of(), steps, 0, shape(schema), types);
        } else {
            items(schema, steps, types);
        }
    }

    private void items(JsonNode array, List<String> steps, List<ActivityType> types) {
        JsonNode item = schemas.resolved(array.get("items"));
        if (!item.has("properties")) {
            add(List.of(), steps, 0, new Shape.Many(shape(item)), types);
            return;
        }
        int most = array.path("maxItems").asInt();
        item.get("properties").properties().forEach(member -> {
            Shape shape = shape(schemas.resolved(member.getValue()));
            add(steps, List.of(member.getKey()), most, shape, types);
        });
    }

    private void add(List<String> list, List<String> steps, int most, Shape shape, List<ActivityType> types) {
        Map<ActivityType, Shape> shapes = new EnumMap<>(ActivityType.class);
        types.forEach(type -> shapes.put(type, shape));
        Field field = Field.of(list, steps, most, shapes);
        fields.merge(field.key(), field, Fields::both);
    }

    private static Field both(Field one, Field other) {
        Map<ActivityType, Shape> shapes = new EnumMap<>(one.shapes());
        shapes.putAll(other.shapes());
        return new Field(one.key(), one.list(), one.steps(), one.most(), shapes);
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").asText().equals("array");
    }

    private static Shape shape(JsonNode schema) {
        if (schema.has("enum")) {
            return new Shape.Code(CodeNames.of(schema.get("enum")));
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> new Shape.Whole();
            case "number" -> new Shape.Decimal();
            case "boolean" -> new Shape.Truth();
            case "string" -> schema.path("format").asText().equals("date") ? new Shape.Day() : new Shape.Words();
            default -> throw new IllegalStateException("no cell can hold " + schema);
        };
    }

    private static List<String> with(List<String> path, String step) {
        List<String> steps = new ArrayList<>(path);
        steps.add(step);
        return List.copyOf(steps);
    }
}
