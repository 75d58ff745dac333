package org.ipcoop.activities.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The contracts' JSON Schemas under the names and references of an OpenAPI document. */
final class ContractSchemas {
    private static final String FOLDER = "org/ipcoop/contracts/";
    private static final String COMPONENTS = "#/components/schemas/";
    private static final List<String> TYPES = List.of(
            "training",
            "law-review",
            "enforcement-support",
            "filing-promotion",
            "enterprise-support",
            "intermediary-support",
            "university-enterprise",
            "indicator-research",
            "awareness",
            "reference-material",
            "office-tool",
            "dispute-mediation");

    private final ObjectMapper mapper = new ObjectMapper();

    /** Every schema by its component name, as JSON. */
    Map<String, String> all() {
        Map<String, String> schemas = new LinkedHashMap<>();
        read("schemas/common.schema.json")
                .get("$defs")
                .properties()
                .forEach(part -> schemas.put(pascal(part.getKey()), text(rewritten(part.getValue()))));
        TYPES.forEach(type -> schemas.put(
                pascal(type) + "Result", text(rewritten(read("schemas/results/" + type + ".schema.json")))));
        schemas.put("Activity", text(activity()));
        return schemas;
    }

    /** A published event's data: a real activity as GET returns it. */
    Map<?, ?> example() {
        return mapper.convertValue(read("examples/completed.json").get("data"), LinkedHashMap.class);
    }

    /** The result is any of the twelve; which one, the type says. */
    private ObjectNode activity() {
        ObjectNode activity = (ObjectNode) rewritten(read("schemas/activity.schema.json"));
        ObjectNode result = mapper.createObjectNode();
        result.put("description", "Of the type: TRAINING has a TrainingResult, and so on. Required once completed.");
        ArrayNode any = result.putArray("anyOf");
        TYPES.forEach(type -> any.addObject().put("$ref", COMPONENTS + pascal(type) + "Result"));
        ((ObjectNode) activity.get("properties")).set("result", result);
        return activity;
    }

    private JsonNode rewritten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("$schema", "$id"));
            JsonNode reference = object.get("$ref");
            if (reference != null) {
                String name = reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
                object.put("$ref", COMPONENTS + pascal(name));
            }
        }
        node.forEach(this::rewritten);
        return node;
    }

    private static String pascal(String name) {
        return Arrays.stream(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private JsonNode read(String path) {
        try (InputStream in = ContractSchemas.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node) {
        return node.toString();
    }
}
