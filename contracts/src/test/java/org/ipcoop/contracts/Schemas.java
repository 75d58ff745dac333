package org.ipcoop.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The schemas as the services load them: from the classpath, by their published ids, with formats asserted. */
final class Schemas {

    static final Path ROOT = Path.of("src/main/resources/org/ipcoop/contracts");
    static final String ID_PREFIX = "https://ipcoop.org/contracts/schemas/";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix(ID_PREFIX, "classpath:org/ipcoop/contracts/schemas/")));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    /** The schema file of that name under schemas/, such as {@code activity.schema.json}. */
    static JsonSchema schema(String name) {
        return FACTORY.getSchema(SchemaLocation.of(ID_PREFIX + name), CONFIG);
    }

    /** A schema that stands inside another document. */
    static JsonSchema inline(JsonNode schema) {
        return FACTORY.getSchema(schema, CONFIG);
    }

    /** The meta-schema every schema file has to obey. */
    static JsonSchema metaSchema() {
        return FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"), CONFIG);
    }

    static String resultSchemaOf(String activityType) {
        return "results/" + activityType.toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";
    }

    /** Everything wrong with an activity: its own schema and, where it has a result, the schema of its type. */
    static List<String> violations(String schema, JsonNode activity) {
        Stream<ValidationMessage> own = schema(schema).validate(activity).stream();
        Stream<ValidationMessage> result = activity.has("result")
                ? schema(resultSchemaOf(activity.path("type").asText())).validate(activity.get("result")).stream()
                : Stream.empty();
        return Stream.concat(own, result).map(ValidationMessage::getMessage).toList();
    }

    static List<Path> files(String folder, String suffix) {
        try (Stream<Path> tree = Files.walk(ROOT.resolve(folder))) {
            return tree.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
