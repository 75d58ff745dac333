package org.ipcoop.activities.batch.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ipcoop.activities.batch.column.Column;
import org.ipcoop.activities.batch.column.ColumnarText;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The 81 real activities as one CSV file, in either language, are the same 81 activities when they are read. */
class ReferenceRoundTripTest {
    private static final Path FILE = Path.of("../reference-data/activities/activities.ndjson");
    private static final Columns COLUMNS = new Columns();
    private static List<String> lines;

    @BeforeAll
    static void readFile() throws IOException {
        lines = Files.readAllLines(FILE);
    }

    private static ObjectNode activity(String json) {
        try {
            return (ObjectNode) JsonSettings.mapper().readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String csv(Language language) {
        ColumnarText writer = new ColumnarText(COLUMNS, language);
        List<Map<Column, String>> rows =
                lines.stream().map(line -> writer.cells(activity(line))).toList();
        Set<Column> columns = new LinkedHashSet<>();
        COLUMNS.fields().stream()
                .filter(field -> !field.isNumbered())
                .forEach(field -> columns.add(new Column(field, 0)));
        rows.forEach(row -> columns.addAll(row.keySet()));
        char delimiter = language == Language.VI ? ';' : ',';
        StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        csv.append(CsvLine.of(
                columns.stream().map(column -> COLUMNS.label(column, language)).toList(), delimiter));
        rows.forEach(row -> csv.append(CsvLine.of(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList(), delimiter)));
        return csv.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theActivitiesAsCsvReadBackAreTheActivities(Language language) {
        // When
        List<Row> rows = Rows.read(RowFormat.CSV, csv(language), 1 << 20);

        // Then
        assertThat(rows)
                .hasSize(81)
                .allSatisfy(row -> assertThat(row.violations()).isEmpty());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(plain(rows.get(i).body())).isEqualTo(plain(activity(lines.get(i))));
        }
    }

    @Test
    void theActivitiesAsNdjsonAndAsArrayAreTheActivities() {
        List<ObjectNode> activities =
                lines.stream().map(ReferenceRoundTripTest::activity).toList();

        assertThat(Rows.read(RowFormat.NDJSON, String.join("\r\n", lines), 1 << 20))
                .extracting(Row::body)
                .isEqualTo(activities);
        assertThat(Rows.read(RowFormat.JSON, "[" + String.join(",", lines) + "]", 1 << 20))
                .extracting(Row::body)
                .isEqualTo(activities);
    }

    /** Numbers by their value, members in one order. */
    private static Object plain(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros();
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
            return members;
        }
        return node.asText();
    }
}
