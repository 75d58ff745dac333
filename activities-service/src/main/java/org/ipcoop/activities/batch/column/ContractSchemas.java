package org.ipcoop.activities.batch.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.ipcoop.activities.activity.result.ActivityType;

/** The schemas of the contracts as trees, with references followed. */
final class ContractSchemas {
    private static final String FOLDER = "org/ipcoop/contracts/schemas/";

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode shared = read("common");

    JsonNode activity() {
        return read("activity");
    }

    JsonNode result(ActivityType type) {
        return read("results/" + type.slug());
    }

    /** The schema itself, over what it refers to. */
    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        String pointer = reference.asText().substring(reference.asText().indexOf('#') + 1);
        ObjectNode target = resolved(shared.at(pointer)).deepCopy();
        target.setAll((ObjectNode) schema);
        target.remove("$ref");
        return target;
    }

    private JsonNode read(String name) {
        String path = FOLDER + name + ".schema.json";
        try (InputStream in = ContractSchemas.class.getClassLoader().getResourceAsStream(path)) {
            return mapper.readTree(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
