package org.ipcoop.activities.batch.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ipcoop.platform.row.RowFormat.CSV;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowReaderTest {
    private static final String TWO_COLUMNS = "externalId;type\n";

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theDelimiterIsSeenInTheHeader(String delimiter) {
        String file = "type|Tên hoạt động (tiếng Việt)|Participants|areas\r\nđào tạo|\"Lớp|\n\"\"A\"\"\"|28|A5\r\n"
                .replace("|", delimiter);

        assertThat(Rows.read(CSV, file))
                .extracting(row -> row.body().toString())
                .containsExactly(("{\"type\":\"TRAINING\",\"title\":{\"vi\":\"Lớp|\\n\\\"A\\\"\"},"
                                + "\"result\":{\"participants\":28},\"areas\":[\"A5\"]}")
                        .replace("|", delimiter.equals("\t") ? "\\t" : delimiter));
    }

    @Test
    void theSignSpreadsheetsAnnounceIsTaken() {
        List<Row> rows = Rows.read(CSV, "\uFEFFsep=,\r\ntype,externalId\r\nTRAINING,a;b;c\r\n");

        assertThat(rows)
                .extracting(Row::line, row -> row.body().get("externalId").asText())
                .containsExactly(tuple(3L, "a;b;c"));
    }

    @Test
    void blankLinesAreSkippedAndLinesAreCountedAsTheFileHasThem() {
        List<Row> rows = Rows.read(CSV, "\n" + TWO_COLUMNS + "1;TRAINING\n\n;\n \n\"2\n2\";TRAINING\n3;TRAINING");

        assertThat(rows)
                .extracting(
                        Row::index,
                        Row::line,
                        row -> row.body().get("externalId").asText())
                .containsExactly(tuple(0L, 3L, "1"), tuple(1L, 7L, "2\n2"), tuple(2L, 9L, "3"));
    }

    @Test
    void utf8WithAndWithoutMarkAndUtf16WithMarkAreRead() {
        String file = "Tên hoạt động (tiếng Việt);type\nĐào tạo;TRAINING\n";
        List<byte[]> encodings = List.of(
                file.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + file).getBytes(StandardCharsets.UTF_16BE));

        assertThat(encodings)
                .allSatisfy(bytes -> assertThat(Rows.read(CSV, bytes))
                        .extracting(row -> row.body().toString())
                        .containsExactly("{\"title\":{\"vi\":\"Đào tạo\"},\"type\":\"TRAINING\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "windows-1252"})
    void anotherEncodingIsRefusedWithItsLine(String charset) {
        byte[] file = (TWO_COLUMNS + "1;TRAINING\nĐà;TRAINING\n").getBytes(Charset.forName(charset));

        assertThat(Rows.refusal(CSV, charset.equals("windows-1252") ? latin() : file))
                .extracting(Violation::code, Violation::args)
                .containsExactly(tuple("not-utf8", List.of(3L)));
    }

    private static byte[] latin() {
        return (TWO_COLUMNS + "1;TRAINING\nà;TRAINING\n").getBytes(Charset.forName("windows-1252"));
    }

    @Test
    void anotherEncodingFarDownRejectsTheRow() {
        byte[] start = (TWO_COLUMNS + "1;TRAINING\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        byte[] end = "à;TRAINING\n2;TRAINING".getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, file, start.length, end.length);

        List<Row> rows = Rows.read(CSV, file);

        assertThat(rows).hasSize(10_002);
        assertThat(rows.get(10_000).violations()).containsExactly(Violation.at("", "not-utf8", 10_002L));
        assertThat(rows.get(10_001).violations()).isEmpty();
    }

    @Test
    void unknownAndRepeatedColumnsRefuseTheFileByName() {
        assertThat(Rows.refusal(CSV, "type;Particpants;Số người tham gia;participants;Quxquxquxqux\nTRAINING;1;2;3;4"))
                .containsExactly(
                        Violation.at("", "csv-column-unknown-near", "Particpants", "Participants"),
                        Violation.at("", "csv-column-twice", "Số người tham gia", "participants"),
                        Violation.at("", "csv-column-unknown", "Quxquxquxqux"));
        assertThat(Rows.refusal(CSV, "")).containsExactly(Violation.at("", "csv-header-missing"));
        assertThat(Rows.refusal(CSV, "\n;;\n")).containsExactly(Violation.at("", "csv-header-missing"));
    }

    @Test
    void cellsThatCannotBeReadAreToldAtTheirPointerAndColumn() {
        // Given
        String file = "Loại hoạt động;Số người tham gia;Hours;Thực tế kết thúc;areas;status;Tỉnh thành (mã)\n"
                + "Training;1.234;x;4/25/2026;A1|A9;hoàn tất;Đà Nẵng\n";

        // When
        Row row = Rows.read(CSV, file).getFirst();

        // Then
        assertThat(row.violations())
                .extracting(found -> found.pointer() + " " + found.code() + " in " + row.column(found.pointer()))
                .containsExactly(
                        "/result/participants cell-number-unclear in Số người tham gia",
                        "/result/hours cell-number in Hours",
                        "/actual/end cell-date in Thực tế kết thúc",
                        "/areas/1 not-one-of in areas",
                        "/status not-one-of in status",
                        "/locations/0 cell-province in Tỉnh thành (mã)");
        assertThat(row.column("/title")).isNull();
    }

    @Test
    void emptyObjectsOfAListLeaveNoGapAndTheirColumnsAreStillNamed() {
        // Given
        String file = "type;filings.1.right;result.filings.2.right;Filing 2 – count;Đơn đăng ký 5 – Quyền\n"
                        .replace("filings.1.right;r", "result.filings.1.right;r")
                + "ENTERPRISE_SUPPORT;;Sáng chế;hơn 3;TRADEMARK\n";

        // When
        Row row = Rows.read(CSV, file).getFirst();

        // Then
        assertThat(row.violations()).isEmpty();
        assertThat(row.body())
                .hasToString(
                        "{\"type\":\"ENTERPRISE_SUPPORT\",\"result\":{\"filings\":[{\"right\":\"PATENT\",\"count\":3},"
                                + "{\"right\":\"TRADEMARK\"}]},\"qualifiers\":{\"/result/filings/0/count\":\"OVER\"}}");
        assertThat(row.column("/result/filings/0/count")).isEqualTo("Filing 2 – count");
        assertThat(row.column("/result/filings/1/right")).isEqualTo("Đơn đăng ký 5 – Quyền");
    }

    @Test
    void provincesHaveSharesAndKeepTheirLeadingZero() {
        Row row = Rows.read(CSV, "locations;type\n1:0,6|48:0.4;TRAINING\n").getFirst();

        assertThat(row.violations()).isEmpty();
        assertThat(row.body().get("locations"))
                .hasToString("[{\"province\":\"01\",\"share\":0.6},{\"province\":\"48\",\"share\":0.4}]");
    }

    @Test
    void aCompletedActivityWithEmptyResultCellsHasAResultOfWhichNothingIsKnown() {
        assertThat(Rows.read(
                        CSV,
                        "type;status;hours;reach\nTRAINING;COMPLETED;;\nTRAINING;ONGOING;;\nOFFICE_TOOL;COMPLETED;;\n"))
                .extracting(row -> row.body().path("result").toString())
                .containsExactly("{}", "", "");
    }

    @Test
    void moreCellsThanColumnsAreTold() {
        assertThat(Rows.read(CSV, TWO_COLUMNS + "1;TRAINING;;\n2;TRAINING;x\n3\n"))
                .extracting(Row::violations)
                .containsExactly(List.of(), List.of(Violation.at("", "csv-cells", 3, 2)), List.of());
        assertThat(Rows.read(CSV, "externalId;;type\n1;x;TRAINING\n2;;TRAINING\n"))
                .extracting(Row::violations)
                .containsExactly(List.of(Violation.at("", "csv-cell-nameless", 2)), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;\"TRAINING\n3;TRAINING\n4;TRAINING", "2;TRAINING;\"\"\"\n3;TRAINING\n", "\"2;TRAINING"})
    void aQuoteThatNobodyClosedSwallowsNoRows(String rest) {
        List<Row> rows = Rows.read(CSV, TWO_COLUMNS + "\"1\";\"TRAINING\"\n" + rest);

        assertThat(rows)
                .extracting(Row::index, Row::line, Row::violations)
                .containsExactly(tuple(0L, 2L, List.of()), tuple(1L, 3L, List.of(Violation.at("", "csv-broken", 3L))));
    }

    @Test
    void aRowTooLongIsRejectedAloneAndABrokenQuoteEndsTheFile() {
        String wide = ("\"" + "x".repeat(60_000) + "\";").repeat(2);

        assertThat(Rows.read(CSV, TWO_COLUMNS + wide + "\n2;TRAINING\n"))
                .extracting(Row::violations)
                .containsExactly(List.of(Violation.at("", "row-too-long", Rows.LONGEST)), List.of());
        assertThat(Rows.read(CSV, TWO_COLUMNS + "1;TRAINING\n\"2\"x;TRAINING\n3;TRAINING\n"))
                .extracting(Row::index, Row::line, Row::violations)
                .containsExactly(tuple(0L, 2L, List.of()), tuple(1L, 3L, List.of(Violation.at("", "csv-broken", 3L))));
    }
}
