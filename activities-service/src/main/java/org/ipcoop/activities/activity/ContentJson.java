package org.ipcoop.activities.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Status;
import org.ipcoop.activities.activity.model.Verification;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Result;

/** The one JSON form of an activity: what clients send, GET returns, the database keeps and events carry. */
@Singleton
public class ContentJson {
    /** Members that are not the reporting organisation's word. */
    static final List<String> SERVICE_MEMBERS =
            List.of("id", "status", "reason", "verification", "sample", "revision", "createdAt", "updatedAt");

    /** Members of the contract in the order they are shown; the others follow as the records declare them. */
    private static final List<String> FIRST =
            List.of("id", "reportingOrganisation", "externalId", "title", "type", "areas");

    private final ObjectMapper mapper;
    private final Map<ActivityType, ObjectReader> readers = new EnumMap<>(ActivityType.class);

    public ContentJson(ObjectMapper shared) {
        this.mapper = shared.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (ActivityType type : ActivityType.values()) {
            var module = new SimpleModule("result").addAbstractTypeMapping(Result.class, type.result());
            readers.put(type, mapper.copy().registerModule(module).readerFor(Content.class));
        }
    }

    /** Binds a tree that fulfils the schemas; the type decides the record of the result. */
    public Content bind(ObjectNode tree) throws JsonProcessingException {
        ActivityType type = ActivityType.valueOf(tree.path("type").asText());
        ObjectNode content = tree.objectNode().setAll(tree);
        content.remove(SERVICE_MEMBERS);
        try {
            return Objects.requireNonNull(readers.get(type)).readValue(content);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The activity as clients see it. */
    public ObjectNode write(Activity activity) {
        ObjectNode content = write(activity.content());
        ObjectNode tree = mapper.createObjectNode().put("id", activity.id().toString());
        FIRST.stream().filter(content::has).forEach(name -> tree.set(name, content.remove(name)));
        tree.put("status", activity.status().name());
        tree.setAll(content);
        if (activity.verification() != null) {
            tree.set("verification", mapper.valueToTree(activity.verification()));
        }
        return tree.put("sample", activity.sample())
                .put("revision", activity.revision())
                .put("createdAt", activity.createdAt().toString())
                .put("updatedAt", activity.updatedAt().toString());
    }

    /** An activity that says nothing. */
    ObjectNode empty() {
        return mapper.createObjectNode();
    }

    /** The same as text: what is stored and published. */
    String text(Activity activity) {
        return text(write(activity));
    }

    /** Equal texts mean equal contents, whatever the spelling of their numbers was. */
    boolean isSame(Content one, Content other) {
        return text(write(one)).equals(text(write(other)));
    }

    private String text(ObjectNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reported part alone, in one spelling: equal contents give equal trees. */
    ObjectNode write(Content content) {
        return mapper.valueToTree(content);
    }

    /** Reads what {@link #write(Activity)} made. */
    public Activity read(String json) {
        try {
            ObjectNode tree = (ObjectNode) mapper.readTree(json);
            return new Activity(
                    UUID.fromString(tree.get("id").asText()),
                    bind(tree),
                    Status.valueOf(tree.get("status").asText()),
                    tree.get("sample").asBoolean(),
                    tree.get("revision").asInt(),
                    Instant.parse(tree.get("createdAt").asText()),
                    Instant.parse(tree.get("updatedAt").asText()),
                    tree.has("verification") ? mapper.treeToValue(tree.get("verification"), Verification.class) : null);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
