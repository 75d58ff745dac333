package org.ipcoop.activities.batch.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ipcoop.platform.row.RowFormat.JSON;
import static org.ipcoop.platform.row.RowFormat.NDJSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.junit.jupiter.api.Test;

class JsonReadersTest {

    private static String outline(Row row) {
        return row.violations().isEmpty()
                ? row.index() + "@" + row.line() + " " + row.body()
                : row.index() + "@" + row.line() + " "
                        + row.violations().getFirst().code()
                        + row.violations().getFirst().args();
    }

    @Test
    void everyLineIsARowAndABrokenOneIsRejectedAlone() {
        // Given
        String file = "{\"a\":1}\r\n\n  \n{\"a\":2,,}\n[1]\nnull\n{\"a\":3}{}\n{\"a\":1,\"a\":2}\n{\"a\":4}";

        // When
        List<Row> rows = Rows.read(NDJSON, file);

        // Then
        assertThat(rows)
                .extracting(JsonReadersTest::outline)
                .containsExactly(
                        "0@1 {\"a\":1}",
                        "1@4 json-row-broken[4, 8]",
                        "2@5 wrong-type[object]",
                        "3@6 wrong-type[object]",
                        "4@7 json-row-broken[7, 8]",
                        "5@8 json-row-broken[8, 12]",
                        "6@9 {\"a\":4}");
    }

    @Test
    void aLineTooLongTooDeepOrNotUtf8IsRejectedAlone() {
        String longLine = "{\"a\":\"" + "x".repeat(Rows.LONGEST) + "\"}";
        String deepLine = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";
        byte[] file =
                (longLine + "\n" + deepLine + "\n{\"a\":\"\u00FF\"}\n{\"b\":2}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Rows.read(NDJSON, file))
                .extracting(
                        row -> row.violations().stream().map(Violation::code).toList())
                .containsExactly(
                        List.of("row-too-long"), List.of("json-row-broken"), List.of("json-row-broken"), List.of());
    }

    @Test
    void nothingIsNoRowAndAByteOrderMarkIsNotPartOfOne() {
        assertThat(Rows.read(NDJSON, "")).isEmpty();
        assertThat(Rows.read(NDJSON, "\n\n")).isEmpty();
        assertThat(Rows.read(JSON, " [ ] ")).isEmpty();
        assertThat(Rows.read(NDJSON, "\uFEFF{\"a\":1}"))
                .extracting(Row::violations)
                .containsExactly(List.of());
        assertThat(Rows.read(JSON, "\uFEFF[{\"a\":1}]"))
                .extracting(Row::violations)
                .containsExactly(List.of());
        assertThat(Rows.refusal(NDJSON, "{}".getBytes(StandardCharsets.UTF_16)))
                .extracting(Violation::code)
                .containsExactly("not-utf8");
    }

    @Test
    void theElementsOfAnArrayAreRowsAndWhatIsNoObjectIsRejectedAlone() {
        // Given
        String file = "[\n{\"a\":1},\n7, [{\"b\":[1]}],\n{\"a\":1,\"x\":{\"y\":1},\"a\":2},\n\n{\"a\":2.50}]\n";

        // When, Then
        assertThat(Rows.read(JSON, file))
                .extracting(JsonReadersTest::outline)
                .containsExactly(
                        "0@2 {\"a\":1}",
                        "1@3 wrong-type[object]",
                        "2@3 wrong-type[object]",
                        "3@4 json-row-broken[4, 24]",
                        "4@6 {\"a\":2.5}");
    }

    @Test
    void anElementTooLongOrTooDeepIsSkippedToItsEnd() {
        String wide = "{\"a\":[" + "1,".repeat(Rows.LONGEST) + "1],\"b\":{}}";
        String deep = "{\"a\":" + "[".repeat(100) + "1" + "]".repeat(100) + ",\"b\":[{}]}";

        assertThat(Rows.read(JSON, "[" + wide + "," + deep + ",{\"c\":1}]"))
                .extracting(JsonReadersTest::outline)
                .containsExactly("0@1 row-too-long[4096]", "1@1 row-too-deep[64]", "2@1 {\"c\":1}");
    }

    @Test
    void whereAnArrayBreaksTheRowsBeforeStayAndTheLastSaysWhere() {
        assertThat(Rows.read(JSON, "[{\"a\":1},\n{\"a\":}, {\"a\":3}]"))
                .extracting(JsonReadersTest::outline)
                .containsExactly("0@1 {\"a\":1}", "1@2 json-file-broken[2, 6]");
        assertThat(Rows.read(JSON, "[{\"a\":1},\n{\"a\":2"))
                .extracting(JsonReadersTest::outline)
                .containsExactly("0@1 {\"a\":1}", "1@2 json-file-broken[2, 7]");
        assertThat(Rows.read(JSON, "[{\"a\":1}]\n[{\"a\":2}]"))
                .extracting(JsonReadersTest::outline)
                .containsExactly("0@1 {\"a\":1}", "1@2 json-after-array[2, 1]");
    }

    @Test
    void whatIsNoArrayIsRefusedAsAWhole() {
        assertThat(Rows.refusal(JSON, "{\"a\":1}")).extracting(Violation::code).containsExactly("array-expected");
        assertThat(Rows.refusal(JSON, "")).extracting(Violation::code).containsExactly("array-expected");
        assertThat(Rows.refusal(JSON, "type;title\n"))
                .extracting(Violation::code, Violation::args)
                .containsExactly(tuple("json-file-broken", List.of(1L, 1)));
    }
}
