package org.ipcoop.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema file is a valid schema, says what each property means, and refers only to what exists. */
class SchemaFilesTest {

    static Stream<Path> files() {
        return Schemas.files("schemas", ".schema.json").stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void obeysTheMetaSchema(Path file) {
        assertThat(Schemas.metaSchema().validate(Schemas.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasTheIdOfItsPath(Path file) {
        String path =
                Schemas.ROOT.resolve("schemas").relativize(file).toString().replace('\\', '/');

        assertThat(Schemas.read(file).path("$id").asText()).isEqualTo(Schemas.ID_PREFIX + path);
    }

    @ParameterizedTest
    @MethodSource("files")
    void describesEveryProperty(Path file) {
        List<String> silent = new ArrayList<>();
        collectUndescribed(Schemas.read(file), "", silent);

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void refersOnlyToWhatExists(Path file) {
        assertThat(Schemas.read(file).findValuesAsText("$ref")).allSatisfy(reference -> {
            String[] parts = reference.split("#", 2);
            Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
            assertThat(target).exists();
            if (parts.length == 2) {
                assertThat(Schemas.read(target).at(parts[1]).isMissingNode()).isFalse();
            }
        });
    }

    @Test
    void thereIsAResultSchemaForEveryType() {
        JsonNode types = Schemas.read(Schemas.ROOT.resolve("schemas/activity.schema.json"))
                .at("/properties/type/enum");

        assertThat(types)
                .hasSize(12)
                .allSatisfy(type -> assertThat(
                                Schemas.ROOT.resolve("schemas").resolve(Schemas.resultSchemaOf(type.asText())))
                        .exists());
    }

    private static void collectUndescribed(JsonNode node, String pointer, List<String> found) {
        node.path("properties").properties().forEach(property -> {
            if (!property.getValue().has("description")) {
                found.add(pointer + "/properties/" + property.getKey());
            }
        });
        node.properties().forEach(child -> {
            if (!child.getKey().equals("if")) {
                collectUndescribed(child.getValue(), pointer + "/" + child.getKey(), found);
            }
        });
    }
}
