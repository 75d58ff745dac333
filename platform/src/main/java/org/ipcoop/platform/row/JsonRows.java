package org.ipcoop.platform.row;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What the two JSON formats have in common: the bounds of a row and how a bad one is told. */
final class JsonRows {
    /** How deep a row may be; what is asked for is 4 deep at most. */
    static final int DEEPEST = 64;

    private JsonRows() {}

    /** Reads trees as the rest of the service does, but none that is deeper or longer than a row may be. */
    static ObjectReader trees(int maxRowBytes, int deepest) {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(deepest)
                .maxStringLength(maxRowBytes)
                .build();
        var factory = JsonFactory.builder().streamReadConstraints(bounds).build();
        ObjectMapper mapper = new ObjectMapper(factory);
        new JsonSettings().customize(mapper);
        // Told by the tree, not by the parser, which could not go on after it.
        factory.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .readerFor(JsonNode.class);
    }

    /** A row of the value, rejected unless it is an object. */
    static Row row(long index, long line, @Nullable JsonNode value) {
        return value instanceof ObjectNode object
                ? new Row(index, line, object, List.of(), Map.of())
                : rejected(index, line, Violation.at("", "wrong-type", "object"));
    }

    static Row rejected(long index, long line, Violation violation) {
        return new Row(index, line, JsonNodeFactory.instance.objectNode(), List.of(violation), Map.of());
    }

    /** Where reading stopped, counted from {@code line}, the first of what the parser was given. */
    static Violation broken(String code, IOException broken, long line) {
        JsonLocation at = broken instanceof JsonProcessingException json ? json.getLocation() : null;
        return at == null
                ? Violation.at("", code, line, 1)
                : Violation.at("", code, line + at.getLineNr() - 1, at.getColumnNr());
    }
}
