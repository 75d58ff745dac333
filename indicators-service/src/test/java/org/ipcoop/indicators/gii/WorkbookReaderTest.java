package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private static EditionFigures read(int year, WorkbookTables tables) {
        return WorkbookReader.read(year, new ByteArrayInputStream(tables.bytes()));
    }

    @Test
    void givesBackEveryFigureOfAWorkbookInWiposLayout() {
        // Given
        var figures = SmallEdition.of(2025);

        // When
        var read = read(2025, WorkbookTables.of(figures));

        // Then
        assertThat(read).isEqualTo(figures);
    }

    @Test
    void doesNotMindTheOrderOfColumnsTheCaseOfNamesNorExtraColumns() {
        // Given
        var figures = SmallEdition.of(2025);
        var tables = WorkbookTables.of(figures);
        for (var sheet : List.of("Data", "Economies", "Index Structure")) {
            tables.sheet(sheet).forEach(row -> row.add("extra"));
            tables.sheet(sheet).forEach(Collections::reverse);
            tables.sheet(sheet)
                    .getFirst()
                    .replaceAll(title -> " " + title.toString().toLowerCase(Locale.ROOT) + " ");
        }
        tables.rename("Data", "DATA ");

        // When
        var read = read(2025, tables);

        // Then
        assertThat(read).isEqualTo(figures);
    }

    @Test
    void readsFlagsWrittenAsZeroOneOrAsWords() {
        // Given
        var tables = WorkbookTables.of(SmallEdition.of(2025));
        tables.set("Data", 5, "DMC", 0);
        tables.set("Data", 6, "OUTDATED", "FALSE");
        tables.set("Data", 11, "OUTDATED", "TRUE");

        // When
        var read = read(2025, tables);

        // Then
        assertThat(read).isEqualTo(SmallEdition.of(2025));
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2024, 2025})
    void readsAWholeShippedEditionWrittenAsAWorkbook(int year) {
        // Given
        var shipped = CsvFigures.shipped(year);

        // When
        var read = read(year, WorkbookTables.of(shipped));

        // Then
        assertThat(read).isEqualTo(shipped);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2024, 2025})
    void readsThePublishedWorkbookAsTheShippedFigures(int year) throws IOException {
        // Given
        var workbook = published(year);
        assumeThat(workbook).as("WIPO's workbook is not in the repository").isNotNull();

        // When
        EditionFigures read;
        try (var in = Files.newInputStream(workbook)) {
            read = WorkbookReader.read(year, in);
        }

        // Then
        assertThat(read.nodes())
                .allSatisfy(node -> assertThat(node.description()).isNotBlank());
        assertThat(read.withoutDescriptions()).isEqualTo(CsvFigures.shipped(year));
    }

    /** Looks beside the repository, from the module upwards. */
    private static Path published(int year) {
        var name = "shared/reference-data/gii/wipo-pub-2000-%d-tech1.xlsx".formatted(year);
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isReadable(at.resolve(name))) {
                return at.resolve(name);
            }
        }
        return null;
    }
}
