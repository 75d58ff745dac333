package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** No sample of it is at hand: the titles are those that are known of it, the rest is what a reader would expect. */
    @Test
    void readsTheLayoutOfBefore2022ByItsTitlesAndCodes() {
        // Given
        var figures = SmallEdition.of(2021);
        var tables = WorkbookTables.of(figures);
        for (var sheet : List.of("Data", "Economies", "Index Structure")) {
            tables.sheet(sheet)
                    .getFirst()
                    .replaceAll(title -> Map.of(
                                    "ISO3",
                                    "ISO2",
                                    "ECONOMY_NAME",
                                    "Economy",
                                    "NUM",
                                    "IndNum",
                                    "NAME",
                                    "Ind Name",
                                    "DATAYR",
                                    "Data year",
                                    "VALUE_SCREEN",
                                    "Value",
                                    "REG_UN",
                                    "Region",
                                    "LEVEL",
                                    "-")
                            .getOrDefault(title, title.toString()));
            tables.sheet(sheet).stream().skip(1).forEach(row -> row.replaceAll(WorkbookReaderTest::asBefore2022));
        }

        // When
        var read = read(2021, tables);

        // Then
        assertThat(read).isEqualTo(figures);
    }

    private static Object asBefore2022(Object cell) {
        return switch (cell) {
            case String text when text.matches("(IN|OUT)[.][1-7].*") -> text.substring(text.indexOf('.') + 1);
            case String text
            when text.matches("[A-Z]{3}") ->
                Arrays.stream(Locale.getISOCountries())
                        .filter(iso2 -> Locale.of("", iso2).getISO3Country().equals(text))
                        .findFirst()
                        .orElse(text);
            case null -> null;
            default -> cell;
        };
    }

    @Test
    void aCodeOfNoEconomyIsRefusedInEitherLength() {
        var tables = WorkbookTables.of(SmallEdition.of(2025));
        tables.set("Data", 2, "ISO3", "ZZ");

        assertThatThrownBy(() -> read(2025, tables))
                .isInstanceOf(WorkbookFault.class)
                .hasMessage("Sheet 'Data', row 2, column ISO3: 'ZZ' is not such a code.");
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
