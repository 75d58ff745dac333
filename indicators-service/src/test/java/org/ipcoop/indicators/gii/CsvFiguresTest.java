package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFiguresTest {

    @TempDir
    Path folder;

    @Test
    void readsBackWhatWasWrittenWithoutTheDescriptions() throws IOException {
        // Given
        var figures = SmallEdition.of(2025);

        // When
        CsvFigures.write(figures, folder);

        // Then
        assertThat(CsvFigures.read(2025, folder)).isEqualTo(figures.withoutDescriptions());
        assertThat(folder.resolve("structure.csv")).content().doesNotContain("A sentence.");
    }

    @Test
    void theCommandTurnsAWorkbookIntoTheThreeFiles() throws IOException {
        // Given
        var workbook = folder.resolve("book.xlsx");
        Files.write(workbook, WorkbookTables.of(SmallEdition.of(2024)).bytes());

        // When
        GiiFigures.main(
                new String[] {"2024", workbook.toString(), folder.resolve("out").toString()});

        // Then
        assertThat(CsvFigures.read(2024, folder.resolve("out")))
                .isEqualTo(SmallEdition.of(2024).withoutDescriptions());
    }

    @Test
    void shipsThreeEditionsWithTheirPublishedRankOfVietNam() {
        assertThat(CsvFigures.SHIPPED)
                .map(CsvFigures::shipped)
                .extracting(
                        EditionFigures::year,
                        e -> e.economies().size(),
                        e -> e.nodes().size(),
                        e -> e.cells().size(),
                        e -> index(e, "VNM").score(),
                        e -> index(e, "VNM").rank())
                .containsExactly(
                        tuple(2022, 132, 112, 132 * 112, 34.24902255874186, 48),
                        tuple(2024, 133, 109, 133 * 109, 36.1813352047061, 44),
                        tuple(2025, 139, 109, 139 * 109, 37.0799641407315, 44));
    }

    @Test
    void shipsNoSentenceOfTheSource() {
        assertThat(CsvFigures.SHIPPED)
                .flatMap(year -> CsvFigures.shipped(year).nodes())
                .extracting(NodeFigures::description)
                .allMatch(Objects::isNull);
    }

    @Test
    void namesTheEditionThatIsNotThere() {
        assertThatThrownBy(() -> CsvFigures.shipped(1999))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Figures of the GII edition 1999");
    }

    private static CellFigures index(EditionFigures edition, String iso3) {
        return edition.cells().stream()
                .filter(cell -> cell.iso3().equals(iso3) && cell.num().equals(NodeFigures.INDEX))
                .findFirst()
                .orElseThrow();
    }
}
