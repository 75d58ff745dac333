package org.ipcoop.activities.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ipcoop.activities.activity.result.ActivityType;

/** The contracts' JSON Schemas under the names and references of an OpenAPI document, nothing in them left without a name. */
final class ContractSchemas {
    private static final String FOLDER = "org/ipcoop/contracts/schemas/";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final long LARGEST_INT32 = Integer.MAX_VALUE;

    private final ObjectMapper mapper = new ObjectMapper();

    /** Every schema by its component name, as JSON; in the order of the names. */
    Map<String, String> all() {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        read("common.schema.json")
                .get("$defs")
                .properties()
                .forEach(part -> schemas.put(pascal(part.getKey()), rewritten(part.getValue())));
        for (ActivityType type : ActivityType.values()) {
            schemas.put(pascal(type.slug()) + "Result", rewritten(read("results/" + type.slug() + ".schema.json")));
            schemas.put(pascal(type.slug()) + "Activity", activityOf(type));
        }
        schemas.put("Activity", activity());
        schemas.put("ActivityResult", anyResult());
        Map<String, String> texts = new TreeMap<>();
        new NamedParts(schemas).all().forEach((name, schema) -> texts.put(name, schema.toString()));
        return texts;
    }

    static String pascal(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /**
     * What all types have in common. The discriminator names the schema of each type: a base with a discriminator is what
     * generators of clients make typed results from, more of them than cope with oneOf.
     */
    private ObjectNode activity() {
        ObjectNode activity = rewritten(read("activity.schema.json"));
        activity.remove("additionalProperties");
        ((ObjectNode) activity.get("properties")).remove("result");
        activity.get("properties").forEach(ContractSchemas::saySetByTheService);
        activity.put("description", """
                A cooperation action under the Memorandum. `type` says which schema it has in full: TRAINING is a \
                TrainingActivity with a TrainingResult, and so on. Unknown is absent, never 0.""");
        ObjectNode discriminator = activity.putObject("discriminator").put("propertyName", "type");
        ObjectNode mapping = discriminator.putObject("mapping");
        for (ActivityType type : ActivityType.values()) {
            mapping.put(type.name(), COMPONENTS + pascal(type.slug()) + "Activity");
        }
        return activity;
    }

    /** In words, since generated subclasses cannot set what their base has as readOnly; it may be sent, and is ignored. */
    private static void saySetByTheService(JsonNode member) {
        if (member instanceof ObjectNode schema && schema.remove("readOnly") != null) {
            String words = schema.path("description").asText();
            schema.put("description", words + " Set by the service; ignored when sent.");
        }
    }

    private ObjectNode activityOf(ActivityType type) {
        String name = pascal(type.slug());
        ObjectNode schema = mapper.createObjectNode();
        schema.put("description", "An activity of type " + type + ": its result is a " + name + "Result.");
        schema.putArray("allOf").addObject().put("$ref", COMPONENTS + "Activity");
        schema.put("type", "object");
        schema.putObject("properties")
                .putObject("result")
                .put("$ref", COMPONENTS + name + "Result")
                .put("description", "Required once completed.");
        schema.put("unevaluatedProperties", false);
        return schema;
    }

    private ObjectNode anyResult() {
        ObjectNode result = mapper.createObjectNode();
        result.put("description", "The result of one of the twelve types; which one, the activity's type says.");
        var any = result.putArray("anyOf");
        List.of(ActivityType.values())
                .forEach(type -> any.addObject().put("$ref", COMPONENTS + pascal(type.slug()) + "Result"));
        return result;
    }

    private ObjectNode rewritten(JsonNode node) {
        rewrite(node);
        return (ObjectNode) node;
    }

    private void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("$schema", "$id"));
            JsonNode reference = object.get("$ref");
            if (reference != null) {
                String name = reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
                object.put("$ref", COMPONENTS + pascal(name));
            }
            if ("integer".equals(object.path("type").asText()) && !object.has("format")) {
                boolean large = object.path("maximum").asLong() > LARGEST_INT32;
                object.put("format", large ? "int64" : "int32");
            }
        }
        node.forEach(this::rewrite);
    }

    private JsonNode read(String path) {
        try (InputStream in = ContractSchemas.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
