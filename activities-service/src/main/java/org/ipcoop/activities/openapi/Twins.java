package org.ipcoop.activities.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Enumerations that are there twice, as a Java type and as a part of the contracts: the contracts' name stays, so that a
 * client has one type and not a Role beside a ParticipationRole.
 */
final class Twins {
    private static final String COMPONENTS = "#/components/schemas/";

    private final Map<String, String> names = new TreeMap<>();

    /** Removes those among the components that the contracts have under another name. */
    Twins(Components components, Set<String> contract) {
        Map<Set<Object>, String> known = new HashMap<>();
        contract.forEach(
                name -> values(components.getSchemas().get(name)).ifPresent(values -> known.put(values, name)));
        new TreeSet<>(components.getSchemas().keySet())
                .stream()
                        .filter(name -> !contract.contains(name))
                        .forEach(name -> values(components.getSchemas().get(name))
                                .map(known::get)
                                .ifPresent(twin -> names.put(name, twin)));
        names.keySet().forEach(components::removeSchema);
        components.getSchemas().values().forEach(this::rename);
    }

    /** Lets the parameters refer to the names that stayed. */
    void rename(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> rename(parameter.getSchema()));
        }
    }

    private void rename(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String old = schema.getRef().substring(COMPONENTS.length());
            schema.setRef(COMPONENTS + names.getOrDefault(old, old));
        }
        rename(schema.getItems());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::rename);
        }
    }

    private static Optional<Set<Object>> values(@Nullable Schema schema) {
        List<Object> values = schema == null ? null : schema.getEnumeration();
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(new HashSet<>(values));
    }
}
