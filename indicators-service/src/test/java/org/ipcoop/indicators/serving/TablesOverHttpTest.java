package org.ipcoop.indicators.serving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.ipcoop.localstack.LocalStackTestResource;
import org.ipcoop.localstack.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reply is a table too, with headers that a person reads. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class TablesOverHttpTest {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "/api/v1/gii/target"
            })
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
                .allSatisfy(header -> assertThat(header).matches("\\p{Lu}.*").doesNotContain("."));
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

    @Test
    void withoutAcceptItIsJsonAsEver() {
        given().auth()
                .oauth2(TestTokens.of("reader").build())
                .get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .contentType("application/json");
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
