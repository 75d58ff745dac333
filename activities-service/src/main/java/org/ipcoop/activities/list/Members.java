package org.ipcoop.activities.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Every member an activity can have, by the schemas of the contracts; a result has the members of all types together. */
@Singleton
class Members {
    private static final String SCHEMAS = "org/ipcoop/contracts/schemas/";

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode common = read("common").get("$defs");
    private final Node activity;

    /** A member's own members. */
    private record Node(Map<String, Node> members) {
        Node() {
            this(new TreeMap<>());
        }

        String names() {
            return String.join(", ", members.keySet());
        }
    }

    Members() {
        activity = new Node();
        add(read("activity"), activity);
        activity.members.remove("reason");
        Node result = activity.members.computeIfAbsent("result", name -> new Node());
        for (ActivityType type : ActivityType.values()) {
            add(read("results/" + type.slug()), result);
        }
    }

    private void add(JsonNode schema, Node to) {
        JsonNode resolved = schema.has("$ref") ? definition(schema.get("$ref").asText()) : schema;
        if (resolved.has("items")) {
            add(resolved.get("items"), to);
        }
        resolved.path("properties")
                .properties()
                .forEach(member ->
                        add(member.getValue(), to.members.computeIfAbsent(member.getKey(), name -> new Node())));
    }

    private JsonNode definition(String reference) {
        return common.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private JsonNode read(String name) {
        try (InputStream in = Members.class.getClassLoader().getResourceAsStream(SCHEMAS + name + ".schema.json")) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members a request names, and the id; an unknown one is refused with those known where it was looked for. */
    Selection select(@Nullable String fields, ParameterReader reader) {
        if (fields == null) {
            return Selection.ALL;
        }
        var selection = new Selection(new TreeMap<>());
        selection.add("id");
        Arrays.stream(fields.split(",", -1)).map(String::strip).forEach(path -> {
            if (isKnown(path, reader)) {
                selection.add(path);
            }
        });
        return selection;
    }

    private boolean isKnown(String path, ParameterReader reader) {
        Node at = activity;
        for (String step : path.split("\\.", -1)) {
            Node below = at.members.get(step);
            if (below == null) {
                reader.add("fields", "field-unknown", path, at.names());
                return false;
            }
            at = below;
        }
        return true;
    }
}
