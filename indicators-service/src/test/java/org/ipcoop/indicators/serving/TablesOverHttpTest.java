package org.ipcoop.indicators.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.FactTables;
import org.ipcoop.indicators.indicator.FactTables.Row;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.ipcoop.platform.csv.CsvPreference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reply is a table too, with headers that a person reads. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TablesOverHttpTest {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private static final String INDEX = """
            {"code":"TABLES","name":{"vi":"Đào tạo","en":"Training"},
             "nodes":[{"code":"people","name":{"vi":"Lượt người","en":"People"},
                       "indicator":{"indicator":"IPC-26","part":"participants"}}]}
            """;
    private static final String INDUSTRY = """
            [{"vsic":"2100","name":{"vi":"Thuốc","en":"Medicines"},"employment":10,"patents":3},
             {"vsic":"TOTAL","employment":40,"valueAdded":1000}]
            """;

    /** The reads that are no tables, by the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "/api/v1/stream", "events, one after the other as long as the client stays",
            "/problems", "pages about errors, which errors link to",
            "/problems/{slug}", "a page about one kind of error");

    /** What is asked only where there are dead letters and rebuilds: with Kafka, in the tests of ingestion. */
    private static final Set<String> ELSEWHERE = Set.of("/api/v1/ingestion/dead-letters", "/api/v1/ingestion/rebuild");

    @Inject
    DataSource dataSource;

    @Inject
    FactTables facts;

    @BeforeEach
    void somethingForEveryTable() {
        facts.replaceBy(List.of(Row.of("participants", "2024-03-01", "01", "{}", "10")));
        as("steward").body(INDEX).post("/api/v1/composite-indices").then().statusCode(201);
        as("steward")
                .body(INDUSTRY)
                .post("/api/v1/industry-tables?year=1950&source=TABLES&published=2026-01-31")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void noIndexRemains() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from composite_index");
        }
    }

    static List<String> addresses() {
        return List.of(
                "/api/v1/indicators",
                "/api/v1/indicators/IPC-26",
                "/api/v1/indicators/IPC-26/versions",
                "/api/v1/indicators/IPC-26/observations?from=2025&to=2026",
                "/api/v1/indicators/IPC-02/observations",
                "/api/v1/ip-contribution",
                "/api/v1/target-sets",
                "/api/v1/targets/progress",
                "/api/v1/gii/editions",
                "/api/v1/gii/editions/2025",
                "/api/v1/gii/editions/2025/framework",
                "/api/v1/gii/editions/2025/ranking",
                "/api/v1/gii/editions/2025/verification",
                "/api/v1/gii/editions/2025/economies/VNM",
                "/api/v1/gii/editions/2025/economies/VNM/data-gaps",
                "/api/v1/gii/editions/2025/economies/VNM/leverage",
                "/api/v1/gii/attribution?from=2026",
                "/api/v1/gii/projection",
                "/api/v1/gii/responsibilities",
                "/api/v1/gii/responsibilities/IN.1.2.1",
                "/api/v1/gii/editions/2025/compare?economies=VNM,THA",
                "/api/v1/gii/economies/VNM/history",
                "/api/v1/gii/target",
                "/api/v1/indicators/IPC-26/contributors?part=participants",
                "/api/v1/composite-indices",
                "/api/v1/composite-indices/TABLES",
                "/api/v1/composite-indices/TABLES/scores?period=2024",
                "/api/v1/composite-indices/TABLES/scores/79?period=2024",
                "/api/v1/composite-indices/TABLES/rank-intervals?period=2024&runs=20",
                "/api/v1/gii/editions/2025/rank-intervals?runs=20",
                "/api/v1/gii/editions/2025/economies/VNM/rank-interval?runs=20",
                "/api/v1/industry-tables",
                "/api/v1/industry-tables/1950-TABLES-2026-01-31",
                "/api/v1/ip-intensive-industries?year=1950",
                "/api/v1/ingestion",
                "/api/v1/periods",
                "/api/v1/series",
                "/api/v1/series/population",
                "/api/v1/series/population/observations",
                "/api/v1/target-sets/DR35");
    }

    @Test
    void everyReadOffersATableAndIsAskedForOneHere() {
        Map<String, Map<String, Map<String, Object>>> api =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        Set<String> reads = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        api.forEach((path, operations) -> {
            if (operations.containsKey("get")) {
                reads.add(path);
                if (String.valueOf(operations.get("get").get("responses")).contains(CsvPreference.CSV)) {
                    tables.add(path);
                }
            }
        });

        assertThat(EXCEPTIONS.keySet()).isSubsetOf(reads);
        reads.removeAll(EXCEPTIONS.keySet());
        assertThat(tables).as("the reads that offer text/csv").isEqualTo(reads);
        assertThat(ELSEWHERE).isSubsetOf(reads);
        reads.removeAll(ELSEWHERE);
        assertThat(reads)
                .as("asked for below")
                .allSatisfy(path -> assertThat(addresses())
                        .anyMatch(address ->
                                address.replaceFirst("\\?.*", "").matches(path.replaceAll("\\{\\w+}", "[^/]+"))));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyReplyIsATableWithAHeaderForEachColumnInBothLanguages(String address) throws IOException {
        List<String[]> english = table(address, "en");
        List<String[]> vietnamese = table(address, "vi");

        assertThat(english).hasSameSizeAs(vietnamese).hasSizeGreaterThan(1);
        assertThat(english).allSatisfy(row -> assertThat(row).hasSameSizeAs(english.getFirst()));
        assertThat(vietnamese.getFirst()).hasSameSizeAs(english.getFirst()).doesNotHaveDuplicates();
        assertThat(english.getFirst())
                .doesNotHaveDuplicates()
                .allSatisfy(header -> assertThat(header)
                        .as("said in words, not by the name of a member")
                        .matches("\\p{Lu}.*")
                        .doesNotContain("."));
        assertThat(vietnamese.getFirst())
                .allSatisfy(header -> assertThat(header).matches("\\p{Lu}.*").doesNotContain("."))
                .as("in Vietnamese, not what stands in for missing words")
                .doesNotContain(english.getFirst());
    }

    @Test
    void theScorecardHasARowForEachPartAndEachTarget() throws IOException {
        List<String[]> rows = table("/api/v1/ip-contribution", "en");

        List<String> header = List.of(rows.getFirst());
        assertThat(header)
                .contains(
                        "Indicator",
                        "Part",
                        "Part: Latest period: Value",
                        "Target code",
                        "Target: Progress (1 = reached)");
        assertThat(rows.stream()
                        .filter(row -> row[header.indexOf("Indicator")].equals("IPC-10"))
                        .map(row -> row[header.indexOf("Target code")]))
                .containsExactly("", "D1068-PAT", "R57-PAT");
        assertThat(rows.stream()
                        .filter(row -> row[header.indexOf("Indicator")].equals("IPC-26"))
                        .map(row -> row[header.indexOf("Part")]))
                .contains("participants", "hours", "women");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/indicators, IPC-26",
        "/api/v1/target-sets, DR35",
        "/api/v1/series, population",
        "/api/v1/composite-indices, TABLES"
    })
    void oneOfAListIsTheRowsThatItHasThere(String list, String code) throws IOException {
        List<String[]> all = table(list, "vi");
        List<String[]> one = table(list + "/" + code, "vi");

        int columns = one.getFirst().length;
        assertThat(all.stream().filter(row -> row == all.getFirst() || row[0].equals(code)))
                .extracting(row -> List.of(row).subList(0, columns))
                .containsExactlyElementsOf(one.stream().map(List::of).toList());
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws Exception {
        noIndexRemains();
        facts.replaceBy(List.of());

        List<String[]> indices = table("/api/v1/composite-indices", "vi");
        assertThat(indices).hasSize(1);
        assertThat(indices.getFirst()).hasSize(18).startsWith("Chỉ số chung");
        List<String[]> contributors = table("/api/v1/indicators/IPC-26/contributors?part=participants", "vi");
        assertThat(contributors).hasSize(1);
        assertThat(contributors.getFirst())
                .hasSize(23)
                .startsWith("Mã hoạt động")
                .endsWith("Sơ bộ");
    }

    @Test
    void aComparisonHasARowForEachEconomyAndNodeAndSaysWhetherItsEditionIsVerified() throws IOException {
        List<String[]> rows = table("/api/v1/gii/editions/2022/compare?economies=VNM,THA", "en");

        List<String> header = List.of(rows.getFirst());
        assertThat(rows).hasSize(1 + 2 * 112);
        assertThat(rows.subList(1, 3))
                .extracting(row -> row[header.indexOf("Economy")])
                .containsExactly("Viet Nam", "Thailand");
        assertThat(rows.subList(1, 3))
                .extracting(row -> row[header.indexOf("Verified")])
                .containsOnly("no");
    }

    @Test
    void aRecordsTablesHaveTagsOfTheirOwn() {
        Set<String> tags = new HashSet<>();
        for (String accept : List.of("application/json", "text/csv")) {
            for (String language : List.of("vi", "en")) {
                tags.add(given().auth()
                        .oauth2(TestTokens.of("reader").build())
                        .header("Accept", accept)
                        .header("Accept-Language", language)
                        .get("/api/v1/indicators/IPC-26")
                        .header("ETag"));
            }
        }

        // The record is the same in both languages, its table is not
        assertThat(tags).hasSize(3).contains("\"1\"");
    }

    @Test
    void withoutAcceptItIsJsonAsEver() {
        given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role).build()).contentType("application/json");
    }

    private static List<String[]> table(String address, String language) throws IOException {
        String csv = given().auth()
                .oauth2(TestTokens.of("reader").build())
                .header("Accept", "text/csv")
                .header("Accept-Language", language)
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Language", language)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF");
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(csv.substring(1))) {
            return rows.readAll();
        }
    }
}
