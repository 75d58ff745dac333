package org.ipcoop.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.platform.json.JsonSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a steward defined by terms means the same as an expression, now and as of any time before. */
class DefinitionMigrationTest {
    private static final String PARTS = """
            [{"code":"sum","name":{"vi":"a","en":"a"},"unit":"filings",
              "numerator":{"measure":"filings","where":{"right":["PATENT","TRADEMARK"],"org":["VAST-01","a\\"b"]}}},
             {"code":"rate","name":{"vi":"b","en":"b"},"unit":"%","direction":"DOWN","scale":100.0,
              "numerator":{"measure":"instruments_adopted","reduction":"DISTINCT","absentIsZero":true},
              "denominator":{"measure":"instruments_reviewed","reduction":"DISTINCT","where":null,"absentIsZero":null}},
             {"code":"coverage","name":{"vi":"c","en":"c"},"unit":"%","scale":1,
              "numerator":{"measure":"activities","reduction":"PROVINCES","where":{}},
              "denominator":{"measure":"provincial_units","reduction":"PROVINCIAL_UNITS"}},
             {"code":"days","name":{"vi":"d","en":"d"},"unit":"days","scale":null,"denominator":null,
              "numerator":{"measure":"mediation_days","reduction":"WEIGHTED_MEDIAN"}}]""";
    private static final String BEFORE = """
            insert into indicator_definition (code, name_vi, name_en, level, unit, direction, aggregation, disaggregations,
              source, parts, needs, method, targets, version, origin, updated_at)
            values ('OLD-01', 'Tên', 'Name', 'OUTPUT', '%', 'UP', 'as its parts say', '{province}', 'ACTIVITIES', cast(? as jsonb),
              '["gdp"]', null, '{}', 2, 'STEWARD', now())
            """;
    private static final String HISTORY = """
            insert into indicator_definition_history (code, version, from_revision, to_revision, definition)
            values
              ('OLD-01', 1, 3, 5, '{"code":"OLD-01","name":{"vi":"Tên","en":"Name"},"level":"OUTPUT","unit":"%","direction":"UP",
                "aggregation":"as its parts say","disaggregations":[],"source":"SERIES","parts":[],"needs":["gdp"],"targets":[],
                "version":1}'),
              ('OLD-01', 2, 5, null, jsonb_build_object('code', 'OLD-01', 'name', '{"vi":"Tên","en":"Name"}'::jsonb,
                'level', 'OUTPUT', 'unit', '%', 'direction', 'UP', 'aggregation', 'as its parts say',
                'disaggregations', '["province"]'::jsonb, 'source', 'ACTIVITIES', 'parts', cast(? as jsonb), 'method', null,
                'targets', '[]'::jsonb, 'version', 2))
            """;

    private static Map<String, String> database;

    @BeforeAll
    static void aDatabaseFromBeforeIsMigrated() throws Exception {
        var resource = new LocalStackTestResource();
        resource.init(Map.of("kafka", "false"));
        database = resource.start();
        flyway("75").migrate();
        execute(BEFORE);
        execute(HISTORY);
        flyway("latest").migrate();
    }

    @Test
    void whatIsInForceIsWrittenInTheLanguage() throws Exception {
        assertThat(expressions(read("select parts from indicator_definition where code = 'OLD-01'", Part[].class)))
                .containsExactly(
                        "filings[org=\"VAST-01\"|\"a?b\", right=PATENT|TRADEMARK]",
                        "100 * orZero(distinct(instruments_adopted)) / distinct(instruments_reviewed)",
                        "provinces(activities) / provincialUnits()",
                        "median(mediation_days)");
    }

    @Test
    void soIsEveryVersionBefore() throws Exception {
        Definition second = read(
                "select definition from indicator_definition_history where code = 'OLD-01' and version = 2",
                Definition.class);
        Definition first = read(
                "select definition from indicator_definition_history where code = 'OLD-01' and version = 1",
                Definition.class);

        assertThat(expressions(second.parts().toArray(Part[]::new))).hasSize(4).contains("median(mediation_days)");
        assertThat(second.parts().get(1).direction()).isEqualTo(Definition.Direction.DOWN);
        assertThat(second.parts().get(1).factor()).isEqualByComparingTo("100");
        assertThat(first.parts()).isEmpty();
        assertThat(first.source()).isEqualTo(Definition.Source.SERIES);
    }

    @Test
    void everyExpressionIsOneThatAStewardMayWrite() throws Exception {
        Definition definition = read(
                "select definition from indicator_definition_history where code = 'OLD-01' and version = 2",
                Definition.class);

        assertThat(DefinitionChecks.of(definition, new Words())).isEmpty();
    }

    private static List<String> expressions(Part... parts) {
        return List.of(parts).stream().map(part -> part.expression().text()).toList();
    }

    private static <T> T read(String sql, Class<T> type) throws Exception {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return JsonSettings.mapper().readValue(row.getString(1), type);
        }
    }

    private static void execute(String sql) throws Exception {
        try (Connection connection = connection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, PARTS);
            statement.executeUpdate();
        }
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url(), setting("username"), setting("password"))
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static Connection connection() throws Exception {
        return DriverManager.getConnection(url(), setting("username"), setting("password"));
    }

    private static String url() {
        return database.get("quarkus.datasource.jdbc.url");
    }

    private static String setting(String name) {
        return database.get("quarkus.datasource." + name);
    }
}
