package org.ipcoop.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.model.Budget;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Evidence;
import org.ipcoop.activities.activity.model.Interval;
import org.ipcoop.activities.activity.model.Location;
import org.ipcoop.activities.activity.model.Outcomes;
import org.ipcoop.activities.activity.model.Participation;
import org.ipcoop.activities.activity.model.Text;
import org.ipcoop.activities.activity.model.Verification;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.activities.activity.result.Agreement;
import org.ipcoop.activities.activity.result.Filing;
import org.ipcoop.activities.activity.result.Grant;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of the contracts and our records say the same. */
class SchemaDriftTest {
    private static final List<String> ADDED =
            List.of("id", "status", "reason", "verification", "sample", "revision", "createdAt", "updatedAt");

    @ParameterizedTest
    @EnumSource(ActivityType.class)
    void everyResultRecordHasTheMembersOfItsSchema(ActivityType type) throws IOException {
        JsonNode schema = schema("results/" + type.slug());

        assertThat(components(type.result())).isEqualTo(names(schema.at("/properties")));
        for (RecordComponent component : type.result().getRecordComponents()) {
            enumOf(component.getGenericType())
                    .ifPresent(constants ->
                            assertThat(constants).isEqualTo(values(schema.at("/properties/" + component.getName()))));
        }
    }

    @Test
    void anActivityHasTheMembersOfItsSchema() throws IOException {
        Set<String> members = components(Content.class);
        members.addAll(ADDED);

        assertThat(members).isEqualTo(names(schema("activity").at("/properties")));
    }

    static Stream<Arguments> parts() {
        return Stream.of(
                Arguments.of(Location.class, "activity", "/properties/locations/items"),
                Arguments.of(Participation.class, "activity", "/properties/participatingOrganisations/items"),
                Arguments.of(Outcomes.class, "activity", "/properties/outcomes"),
                Arguments.of(Evidence.class, "activity", "/properties/evidence/items"),
                Arguments.of(Verification.class, "activity", "/properties/verification"),
                Arguments.of(Budget.class, "activity", "/properties/budget/items"),
                Arguments.of(Text.class, "common", "/$defs/text"),
                Arguments.of(Interval.class, "common", "/$defs/interval"),
                Arguments.of(Filing.class, "common", "/$defs/filing"),
                Arguments.of(Grant.class, "common", "/$defs/grant"),
                Arguments.of(Agreement.class, "common", "/$defs/agreement"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyPartHasTheMembersOfItsSchema(Class<?> part, String file, String pointer) throws IOException {
        assertThat(components(part)).isEqualTo(names(schema(file).at(pointer + "/properties")));
    }

    private static JsonNode schema(String name) throws IOException {
        var path = "/org/ipcoop/contracts/schemas/" + name + ".schema.json";
        try (var in = SchemaDriftTest.class.getResourceAsStream(path)) {
            return JsonSettings.mapper().readTree(in);
        }
    }

    private static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
        return names;
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static java.util.Optional<Set<String>> enumOf(Type type) {
        Class<?> raw = type instanceof Class<?> given
                ? given
                : (Class<?>) ((java.lang.reflect.ParameterizedType) type).getActualTypeArguments()[0];
        if (!raw.isEnum() || raw.getSimpleName().equals("Right")) {
            return java.util.Optional.empty();
        }
        Set<String> constants = new HashSet<>();
        Arrays.stream(raw.getEnumConstants()).forEach(constant -> constants.add(constant.toString()));
        return java.util.Optional.of(constants);
    }

    private static Set<String> values(JsonNode property) {
        Set<String> values = new HashSet<>();
        (property.has("enum") ? property.get("enum") : property.at("/items/enum")).forEach(v -> values.add(v.asText()));
        return values;
    }
}
