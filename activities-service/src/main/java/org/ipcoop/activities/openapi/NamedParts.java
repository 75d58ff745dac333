package org.ipcoop.activities.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives every object and enumeration inside a schema a component of its own: what has no name there gets a made-up one
 * ({@code ActivityEvidenceInner}) in generated clients.
 */
final class NamedParts {
    private static final String COMPONENTS = "#/components/schemas/";

    /** The field's own terms, where owner and member together do not make a good name. */
    private static final Map<String, String> TERMS = Map.of(
            "ActivityStatus", "Status",
            "ActivityAreas", "Area",
            "ActivityDatePrecision", "DatePrecision",
            "ActivityLocations", "Location",
            "ActivityParticipatingOrganisations", "Participation",
            "ActivityOutcomes", "Outcomes",
            "ActivityQualifiers", "Qualifier",
            "ActivityEvidence", "Evidence",
            "ActivityBudget", "Budget",
            "FilingPromotionSystems", "FilingSystem");

    private final Map<String, ObjectNode> schemas;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    NamedParts(Map<String, ObjectNode> schemas) {
        this.schemas = schemas;
    }

    /** The schemas and, beside them, what was inside them. */
    Map<String, ObjectNode> all() {
        schemas.forEach(this::add);
        return named;
    }

    private void add(String name, ObjectNode schema) {
        named.put(name, schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String proposed = name.replaceFirst("Result$", "") + ContractSchemas.pascal(member.getKey());
            String partName = TERMS.getOrDefault(proposed, proposed);
            ObjectNode part = (ObjectNode) member.getValue();
            if (isPart(part)) {
                ((ObjectNode) schema.get("properties")).set(member.getKey(), moved(partName, part));
            }
            for (String inner : List.of("items", "additionalProperties")) {
                if (part.get(inner) instanceof ObjectNode each && isPart(each)) {
                    part.set(inner, moved(partName, each));
                }
            }
        }
    }

    private static boolean isPart(ObjectNode schema) {
        return schema.has("properties") || schema.has("enum");
    }

    private ObjectNode moved(String name, ObjectNode part) {
        ObjectNode reference = part.objectNode().put("$ref", COMPONENTS + name);
        if (part.has("description")) {
            reference.set("description", part.get("description"));
        }
        add(name, part);
        return reference;
    }
}
