package org.ipcoop.bench.gii;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.CsvFigures;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionFigures;
import org.ipcoop.indicators.gii.StoredEdition;
import org.ipcoop.indicators.gii.WorkbookReader;
import org.jspecify.annotations.Nullable;

/**
 * The GII 2025 as it comes in: WIPO's own workbook where it lies beside the project, else the figures that the service ships.
 *
 * @param workbook its bytes, if it is there
 */
@SuppressWarnings("ArrayRecordComponent")
record Published(byte @Nullable [] workbook) {
    private static final int YEAR = 2025;
    private static final Path WORKBOOK = Path.of("shared/reference-data/gii/wipo-pub-2000-2025-tech1.xlsx");

    /** Looks beside the working directory and all folders above it. */
    static Published find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(folder -> folder.resolve(WORKBOOK))
                .filter(Files::exists)
                .findFirst()
                .map(file -> new Published(bytes(file)))
                .orElseGet(() -> new Published(null));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read when an edition is imported. */
    String origin() {
        return workbook == null ? "the shipped CSV of 2025 (no workbook here)" : "WIPO's workbook of 2025";
    }

    /** Reads and checks the figures. */
    EditionFigures read() {
        return workbook == null
                ? CsvFigures.shipped(YEAR)
                : WorkbookReader.read(YEAR, new ByteArrayInputStream(workbook));
    }

    /** Computes an edition of figures, and verifies it. */
    static Edition edition(EditionFigures figures) {
        return Edition.of(new StoredEdition(figures.year(), 1, Instant.EPOCH, "bench", "bench"), figures);
    }

    /** The same edition whatever lies beside the project. */
    static Edition shipped() {
        return edition(CsvFigures.shipped(YEAR));
    }
}
