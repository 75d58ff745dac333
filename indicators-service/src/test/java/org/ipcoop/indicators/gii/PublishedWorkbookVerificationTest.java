package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same oracle from WIPO's own workbooks, where they lie beside the project; skipped where they don't. */
class PublishedWorkbookVerificationTest {

    @ParameterizedTest
    @CsvSource({"2022, false", "2024, true", "2025, true"})
    void thePublishedWorkbookVerifiesAsTheShippedFiguresDo(int year, boolean verified) throws IOException {
        // Given
        Optional<Path> workbook = workbook(year);
        assumeTrue(workbook.isPresent(), "no published workbook here");
        EditionFigures figures;
        try (var in = Files.newInputStream(workbook.orElseThrow())) {
            figures = WorkbookReader.read(year, in);
        }

        // When
        Verification verification = Verifier.verify(ComputedEdition.of(figures), 1);

        // Then
        assertThat(verification.verified()).isEqualTo(verified);
        assertThat(verification.largestScoreDifference()).isLessThan(1e-12);
        assertThat(verification).isEqualTo(Verifier.verify(ComputedEdition.of(CsvFigures.shipped(year)), 1));
    }

    private static Optional<Path> workbook(int year) {
        String name = "reference-data/gii/wipo-pub-2000-%d-tech1.xlsx".formatted(year);
        String told = System.getProperty("ipcoop.shared");
        Stream<Path> parents = Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(parent -> parent.resolve("shared"));
        return Stream.concat(Stream.ofNullable(told).map(Path::of), parents)
                .map(shared -> shared.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }
}
