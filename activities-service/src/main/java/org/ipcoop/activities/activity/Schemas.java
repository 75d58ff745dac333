package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.violation.Violations;

/** The schemas of the contracts: judges the shape of what clients send, all of it at once, formats included. */
@Singleton
class Schemas {
    static final String BASE = "https://ipcoop.org/contracts/";
    static final String FOLDER = "org/ipcoop/contracts/";

    private final KnownMembers known = new KnownMembers();
    private final JsonSchema activity;
    private final Map<ActivityType, JsonSchema> results = new EnumMap<>(ActivityType.class);

    Schemas() {
        var factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:" + FOLDER)));
        var config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        activity = load(factory, config, "activity");
        for (ActivityType type : ActivityType.values()) {
            results.put(type, load(factory, config, "results/" + type.slug()));
        }
    }

    private static JsonSchema load(JsonSchemaFactory factory, SchemaValidatorsConfig config, String name) {
        JsonSchema schema = factory.getSchema(SchemaLocation.of(BASE + "schemas/" + name + ".schema.json"), config);
        schema.initializeValidators();
        return schema;
    }

    /** Reports what is wrong with the shape of an activity; its result is judged where the type is known. */
    void check(JsonNode tree, Violations violations) {
        report("", activity.validate(tree), violations);
        JsonNode result = tree.path("result");
        if (result.isObject()) {
            ActivityTypes.find(tree.path("type"))
                    .ifPresent(type -> report("/result", result(type).validate(result), violations));
        }
    }

    private List<String> known(ValidationMessage message) {
        return ShapeViolation.isUnknownMember(message) ? known.at(message.getSchemaLocation()) : List.of();
    }

    private JsonSchema result(ActivityType type) {
        return Objects.requireNonNull(results.get(type));
    }

    private void report(String prefix, Set<ValidationMessage> messages, Violations violations) {
        messages.forEach(message -> ShapeViolation.report(prefix, message, known(message), violations));
    }
}
