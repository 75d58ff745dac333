package org.ipcoop.activities.activity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The members a schema has where it refused one, so that the refusal can say what may have been meant. */
final class KnownMembers {
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();

    /** {@code refused} is where the schema says that it has no other members. */
    List<String> at(SchemaLocation refused) {
        JsonNode document = documents.computeIfAbsent(
                Objects.requireNonNull(refused.getAbsoluteIri()).toString(), this::read);
        JsonPointer owner =
                JsonPointer.compile(refused.getFragment().toString()).head();
        List<String> names = new ArrayList<>();
        document.at(owner).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode read(String address) {
        String resource = address.replace(Schemas.BASE, Schemas.FOLDER);
        try (InputStream in = KnownMembers.class.getClassLoader().getResourceAsStream(resource)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
