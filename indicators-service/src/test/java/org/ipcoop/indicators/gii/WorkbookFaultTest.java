package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.ipcoop.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookFaultTest {

    private static final String DAMAGED = "The file cannot be read as an Excel workbook (.xlsx); it seems damaged.";

    private final WorkbookTables tables = WorkbookTables.of(SmallEdition.of(2025));

    private static void assertRefused(byte[] workbook, String sentence) {
        assertThatThrownBy(() -> WorkbookReader.read(2025, new ByteArrayInputStream(workbook)))
                .isInstanceOf(WorkbookFault.class)
                .hasMessage(sentence);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoil(
                        "There is no sheet 'Data'; the workbook has 'Index Structure', 'Economies', 'Daten'.",
                        t -> t.rename("Data", "Daten")),
                spoil("Sheet 'Data' has no column SCORE.", t -> t.dropColumn("Data", "SCORE")),
                spoil(
                        "Sheet 'Economies' has the column ISO3 twice.",
                        t -> t.set("Economies", 1, "REG_UN_CODE", "iso3")),
                spoil(
                        "Sheet 'Data' has no rows.",
                        t -> t.sheet("Data").subList(1, 11).clear()),
                spoil(
                        "Sheet 'Data', row 3, column RANK: 'first' is not a number.",
                        t -> t.set("Data", 3, "RANK", "first")),
                spoil(
                        "Sheet 'Data', row 3, column RANK: 1.5 is not a whole number.",
                        t -> t.set("Data", 3, "RANK", 1.5)),
                spoil(
                        "Sheet 'Data', row 6, column SW_OVERALL: 'X' is neither S nor W.",
                        t -> t.set("Data", 6, "SW_OVERALL", "X")),
                spoil(
                        "Sheet 'Data', row 6, column OUTDATED: '2' is neither 0 nor 1.",
                        t -> t.set("Data", 6, "OUTDATED", 2)),
                spoil(
                        "Sheet 'Data', row 6, column NUM: '8.1.1' is not such a code.",
                        t -> t.set("Data", 6, "NUM", "8.1.1")),
                spoil("Sheet 'Data', row 6, column ISO3: the cell is empty.", t -> t.set("Data", 6, "ISO3", null)),
                spoil("Sheet 'Data' has LAO, which sheet 'Economies' does not.", t -> t.set("Data", 6, "ISO3", "LAO")),
                spoil("Sheet 'Data' has VNM IN.1.1 twice.", t -> t.set("Data", 6, "NUM", "IN.1.1")),
                spoil(
                        "Sheet 'Data' has no row for CIV IN.1.1.1.",
                        t -> t.sheet("Data").removeLast()),
                spoil(
                        "Sheet 'Data' holds data years up to 2026, which does not fit the edition of 2025.",
                        t -> t.set("Data", 6, "DATAYR", 2026)),
                spoil(
                        "Sheet 'Index Structure' has IN.1.1.1 but not IN.1.1 above it.",
                        t -> t.sheet("Index Structure").remove(4)),
                spoil(
                        "Sheet 'Index Structure', row 4, column LEVEL: Indicator does not fit IN.1.",
                        t -> t.set("Index Structure", 4, "LEVEL", "Indicator")));
    }

    private static Arguments spoil(String sentence, Consumer<WorkbookTables> how) {
        return Arguments.of(sentence, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void saysWhatIsWrongAndWhere(String sentence, Consumer<WorkbookTables> how) {
        // Given
        how.accept(tables);

        // When, Then
        assertRefused(tables.bytes(), sentence);
    }

    @Test
    void becomesAProblemWithItsSentence() {
        var problem =
                WorkbookFault.at("Data", 3, "RANK", "1.5 is not a whole number").asProblem();
        assertThat(problem.violations())
                .containsExactly(Violation.at("", "workbook")
                        .withMessage("Sheet 'Data', row 3, column RANK: 1.5 is not a whole number."));
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertRefused(new byte[0], "The file is not an Excel workbook (.xlsx).");
        assertRefused("ISO3,NUM".getBytes(StandardCharsets.UTF_8), "The file is not an Excel workbook (.xlsx).");
        assertRefused(zip("readme.txt", new byte[10]), DAMAGED);
    }

    @Test
    void refusesATruncatedWorkbook() {
        var whole = tables.bytes();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), DAMAGED);
    }

    @Test
    void turnsEveryKindOfDamageIntoAFaultOrReadsTheFigures() {
        // Given
        var whole = tables.bytes();
        var random = new Random(20250925);
        var otherwise = new ArrayList<Throwable>();

        // When
        for (int i = 0; i < 500; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            try {
                WorkbookReader.read(2025, new ByteArrayInputStream(damaged));
            } catch (WorkbookFault expected) {
                assertThat(expected.getMessage()).endsWith(".");
            } catch (Throwable e) {
                otherwise.add(e);
            }
        }

        // Then
        assertThat(otherwise).isEmpty();
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[64 << 20]);
        assertRefused(bomb, "The workbook unpacks to far more than an edition needs.");
    }

    @Test
    void refusesTooManyParts() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= WorkbookArchive.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertRefused(out.toByteArray(), "The workbook has 201 parts, more than the 200 allowed.");
    }

    @Test
    void refusesAFileTooLarge() {
        assertRefused(new byte[WorkbookArchive.MAX_BYTES + 1], "The workbook is larger than 20 MB.");
    }

    @Test
    void refusesCellAddressesThatWouldFillTheMemory() throws IOException {
        // Given
        var out = new ByteArrayOutputStream();
        var whole = new SeekableInMemoryByteChannel(tables.bytes());
        try (var in = ZipFile.builder().setSeekableByteChannel(whole).get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                var xml = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(xml.replace("r=\"B2\"", "r=\"ZZZZZZ2\"").getBytes(StandardCharsets.UTF_8));
            }
        }

        // When, Then
        assertRefused(out.toByteArray(), "The workbook holds a sheet with cell addresses Excel does not write.");
    }

    @Test
    void refusesATreeFarLargerThanAnEditions() {
        // Given
        var small = SmallEdition.of(2025);
        var nodes = Collections.nCopies(501, small.nodes().getFirst());

        // When, Then
        assertThatThrownBy(() -> EditionChecks.check(new EditionFigures(2025, small.economies(), nodes, small.cells())))
                .isInstanceOf(WorkbookFault.class)
                .hasMessage("Sheet 'Index Structure' has more than 500 rows.");
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
