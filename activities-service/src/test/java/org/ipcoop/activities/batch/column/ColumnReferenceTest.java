package org.ipcoop.activities.batch.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ipcoop.activities.activity.result.ActivityType;
import org.ipcoop.platform.http.Language;
import org.junit.jupiter.api.Test;

/** The table in docs/import.md shows the columns there are. After a change run this test with {@code -Dipcoop.docs=update}. */
class ColumnReferenceTest {
    private static final Path PAGE = Path.of("../docs/import.md");
    private static final String MARKER = "-Dipcoop.docs=update -->\n";

    private final Columns columns = new Columns();

    @Test
    void everyColumnIsInTheReference() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(MARKER) + MARKER.length()) + table();
        if ("update".equals(System.getProperty("ipcoop.docs"))) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page).isEqualTo(expected);
    }

    private String table() {
        return columns.fields().stream()
                .map(this::line)
                .collect(Collectors.joining(
                        "\n", "\n| column | Vietnamese | English | cell | of |\n|---|---|---|---|---|\n", "\n"));
    }

    private String line(Field field) {
        Column column = new Column(field, field.isNumbered() ? 1 : 0);
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        field.isNumbered() ? column.name().replace(".1.", ".N.") : column.name(),
                        label(column, Language.VI),
                        label(column, Language.EN),
                        Arrays.stream(ActivityType.values())
                                .filter(field::isOf)
                                .map(type -> cell(field.shape(type)))
                                .distinct()
                                .collect(Collectors.joining("; or ")),
                        types(field));
    }

    private String label(Column column, Language language) {
        String label = columns.label(column, language);
        return column.field().isNumbered() ? label.replace(" 1 – ", " N – ") : label;
    }

    private static String types(Field field) {
        return field.shapes().size() == ActivityType.values().length
                ? "all"
                : field.shapes().keySet().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String cell(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> "text";
            case Shape.Day day -> "day";
            case Shape.Whole whole -> "whole number";
            case Shape.Decimal decimal -> "number";
            case Shape.Truth truth -> "yes or no";
            case Shape.Code code ->
                code.names().codes().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            case Shape.Many many -> "several: " + cell(many.item());
            case Shape.Shares shares -> "province codes, with shares";
        };
    }
}
