package org.ipcoop.activities.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dry run of whatever file, onto whatever is there, tells what the real run then does; and changes nothing itself. */
@QuarkusTest
@QuarkusTestResource(LocalStackTestResource.class)
class DryRunTest {
    private static final List<String> STATES =
            List.of("DRAFT", "PLANNED", "ONGOING", "COMPLETED", "SUSPENDED", "CANCELLED");
    private static final List<String> SPOILED = List.of(
            "'colour':1",
            "'result':{'reach':-4}",
            "'reportingOrganisation':'WIPO-APAC'",
            "'locations':[{'province':'999'}]");

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "4, true", "5, true"})
    void tellsExactlyWhatTheRealRunDoes(long seed, boolean atomic) throws SQLException {
        // Given
        var random = new Random(seed);
        String key = Rows.fresh();
        Rows.imported("", file(random, key, 700));
        String rows = Rows.ndjson(file(random, key, 1300));
        String before = everything();

        // When
        var dry = Rows.send(Rows.reporter(), "?dryRun=true&atomic=" + atomic, rows);
        String between = everything();
        var real = Rows.send(Rows.reporter(), "?atomic=" + atomic, rows);

        // Then
        assertThat(between).isEqualTo(before);
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(Rows.counts(dry.jsonPath())).isEqualTo(Rows.counts(real.jsonPath()));
        List<Map<String, Object>> rejections = real.jsonPath().getList("rejections");
        assertThat(dry.jsonPath().<Map<String, Object>>getList("rejections")).isEqualTo(rejections);
        assertThat(rejections).hasSizeBetween(100, 1200);
        assertThat(everything().equals(before)).isEqualTo(atomic);
    }

    private static String[] file(Random random, String key, int rows) {
        return IntStream.range(0, rows).mapToObj(i -> row(random, key)).toArray(String[]::new);
    }

    private static String row(Random random, String key) {
        String status = STATES.get(random.nextInt(STATES.size()));
        String more = "'status':'" + status + "','notes':'" + random.nextInt(3) + "'";
        if (random.nextInt(4) > 0) {
            more += ",'actual':{'end':'2026-03-0" + (1 + random.nextInt(2)) + "'},'result':{'reach':"
                    + random.nextInt(2) + "}";
        }
        if (random.nextInt(3) == 0) {
            more += ",'reason':'Counted again'";
        }
        if (random.nextInt(12) == 0) {
            more += "," + SPOILED.get(random.nextInt(SPOILED.size()));
        }
        return Rows.row(key + random.nextInt(400), more);
    }

    /** All that is stored, in one line; what waits to be told leaves by itself and isn't looked at. */
    private String everything() throws SQLException {
        String sql = """
                select (select md5(string_agg(content::text, '' order by id)) from activity) || ' ' ||
                    (select count(*) from activity_revision) || ' ' || (select count(*) from import_job)
                """;
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
