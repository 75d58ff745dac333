package org.ipcoop.indicators.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.ipcoop.indicators.series.SeriesClient.SERIES;
import static org.ipcoop.indicators.series.SeriesClient.added;
import static org.ipcoop.indicators.series.SeriesClient.as;
import static org.ipcoop.indicators.series.SeriesClient.read;
import static org.ipcoop.indicators.series.SeriesClient.row;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.ipcoop.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of observations: what became of each row is told, and the same file again changes nothing. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "kafka", value = "false"))
class ObservationImportOverHttpTest {

    @Test
    void newChangedAndSameRowsAreCountedAndBadOnesTellEverything() {
        String code = added();
        imported(code, "[" + row("2023", "10", "GSO", "2024") + "," + row("2024", "20", "GSO", "2025") + "]")
                .body("created", equalTo(2))
                .body("committed", equalTo(true));

        imported(
                        code,
                        "[" + row("2023", "10.0", "GSO", "2024") + "," + row("2024", "21", "GSO", "2025") + ","
                                + row("2025", "30", "PRESS", "2026") + ",{\"period\":\"2024-Q1\",\"value\":\"many\","
                                + "\"source\":\"NOBODY\",\"colour\":\"red\",\"qualifier\":\"SOME\"}]")
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rejections[0].index", equalTo(3))
                .body(
                        "rejections[0].violations.pointer",
                        contains("/colour", "/period", "/source", "/vintage", "/value", "/qualifier"));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndStoresNothing() {
        String code = added();
        String rows = "[" + row("2023", "10", "GSO", "2024") + "," + row("bad", "1", "GSO", "2024") + "]";

        imported(code, rows, "dryRun=true")
                .body("dryRun", equalTo(true))
                .body("committed", equalTo(false))
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));

        read(code, "").body("items", empty());
    }

    @Test
    void allOrNothingKeepsNothingWhereARowIsRejected() {
        String code = added();
        String good = row("2023", "10", "GSO", "2024");

        imported(code, "[" + good + "," + row("bad", "1", "GSO", "2024") + "]", "atomic=true")
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("created", equalTo(1))
                .body("rejections.index", contains(1));
        read(code, "").body("items", empty());

        imported(code, "[" + good + "]", "atomic=true").statusCode(200).body("created", equalTo(1));
        read(code, "").body("items.value", contains(10));
    }

    @Test
    void aFileThatSaysTheSameNumberTwiceKeepsTheLastOne() {
        String code = added();
        String rows = "[" + row("2023", "10", "GSO", "2024") + "," + row("2023", "11", "GSO", "2024") + ","
                + row("2023", "11", "GSO", "2024") + "]";

        imported(code, rows)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));

        read(code, "").body("items.value", contains(11));
        imported(code, "[" + row("2023", "11", "GSO", "2024") + "]").body("unchanged", equalTo(1));
    }

    @Test
    void whatChangesNothingIsNoRevisionOfTheData() {
        String code = added();
        imported(code, "[" + row("2023", "10", "GSO", "2024") + "]");
        int revision = read(code, "").extract().path("dataRevision");

        imported(code, "[" + row("2023", "10", "GSO", "2024") + "]").body("unchanged", equalTo(1));

        read(code, "").body("dataRevision", equalTo(revision));
    }

    @Test
    void aSpreadsheetInVietnameseIsRead() {
        String code = added();
        String csv = "\uFEFFKỳ;province;Giá trị;Mức chính xác;Nguồn;Ngày công bố;Số sơ bộ\r\n"
                + "2024;01;1.234.567,5;hơn;GSO;15/1/2025;có\r\n"
                + "2024;48;nhiều;;GSO;2025;không\r\n";

        sent(code, "text/csv", csv)
                .body("created", equalTo(1))
                .body("rejections[0].line", equalTo(3))
                .body("rejections[0].violations[0].column", equalTo("Giá trị"))
                .body("rejections[0].violations[0].code", equalTo("cell-number"));

        read(code, "")
                .body("items[0].value", equalTo(1234567.5f))
                .body("items[0].qualifier", equalTo("OVER"))
                .body("items[0].vintage", equalTo("2025-01-15"))
                .body("items[0].preliminary", equalTo(true))
                .body("items[0].dimensions.province", equalTo("01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void anExportedTableImportsAgainAsUnchanged(String language) {
        String code = added();
        imported(code, """
                [{"period":"2023","dimensions":{"province":"01"},"value":1.234,"source":"GSO","vintage":"2024-05-01",
                  "url":"https://example.org/a,b","note":"=1+1, \\"so\\"","qualifier":"NEARLY","preliminary":true},
                 {"period":"2023","value":-5,"source":"PRESS","vintage":"undated"},
                 {"period":"2024","value":123456789012345678901.5,"source":"PRESS","vintage":"2025"}]
                """).body("created", equalTo(3));
        byte[] exported = as("reader")
                .header("Accept", "text/csv")
                .header("Accept-Language", language)
                .get(SERIES + "/" + code + "/observations?vintage=all")
                .asByteArray();

        sent(code, "text/csv", new String(exported, StandardCharsets.UTF_8))
                .body("rejections", empty())
                .body("unchanged", equalTo(3))
                .body("rows", equalTo(3));
    }

    @Test
    void tenThousandRowsAreImportedInEitherWay() {
        String code = added();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append("""
                    {"period":"%d","dimensions":{"province":"P%d"},"value":%d,"source":"GSO","vintage":"2025"}
                    """.formatted(1900 + i % 100, i / 100, i));
        }

        sent(code, "application/x-ndjson", lines.toString()).body("created", equalTo(10_000));
        imported(code, "[" + String.join(",", lines.toString().strip().split("\n")) + "]", "atomic=true")
                .body("unchanged", equalTo(10_000));

        assertThat(read(code, "?from=1999&to=1999").extract().<Integer>path("total"))
                .isEqualTo(100);
    }

    @Test
    void aFileThatIsNoFileOfObservationsIsRefused() {
        String code = added();
        sent(code, "text/csv", "Kỳ;Màu\r\n2024;đỏ\r\n").statusCode(400);
        sent(code, "application/json", "{\"period\":\"2024\"}").statusCode(400);
        sent(code, "application/xml", "<a/>").statusCode(415);
    }

    private static ValidatableResponse imported(String code, String json, String query) {
        return as("steward")
                .body(json)
                .post(SERIES + "/" + code + "/observations?" + query)
                .then();
    }

    private static ValidatableResponse imported(String code, String json) {
        return SeriesClient.imported(code, json);
    }

    private static ValidatableResponse sent(String code, String type, String body) {
        return as("steward")
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(SERIES + "/" + code + "/observations")
                .then();
    }
}
