package org.ipcoop.indicators.gii;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.NodeFigures.Level;
import org.jspecify.annotations.Nullable;

/**
 * The compact form in which editions are shipped: data.csv, economies.csv and structure.csv, figures and names only. Doubles
 * are written in full, so that reading gives back exactly what was written, except the publisher's descriptions.
 */
public final class CsvFigures {

    /** The editions on the classpath, oldest first. */
    public static final List<Integer> SHIPPED = List.of(2022, 2024, 2025);

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private CsvFigures() {}

    /** A shipped edition. */
    public static EditionFigures shipped(int year) {
        return read(year, name -> {
            var in = CsvFigures.class.getResourceAsStream("/gii/%d/%s".formatted(year, name));
            if (in == null) {
                throw new FileNotFoundException("no figures of %d are shipped".formatted(year));
            }
            return in;
        });
    }

    /** The edition whose three files are in a folder. */
    public static EditionFigures read(int year, Path folder) {
        return read(year, name -> Files.newInputStream(folder.resolve(name)));
    }

    /** The edition whose three files the opener knows by name. */
    static EditionFigures read(int year, Opener files) {
        try {
            return new EditionFigures(
                    year,
                    rows(files, "economies.csv", EconomyFigures.class),
                    rows(files, "structure.csv", NodeRow.class).stream()
                            .map(NodeRow::node)
                            .toList(),
                    rows(files, "data.csv", CellRow.class).stream()
                            .map(CellRow::cell)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Figures of the GII edition %d".formatted(year), e);
        }
    }

    /** Writes the three files of an edition into a folder, made if absent. */
    public static void write(EditionFigures figures, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("economies.csv"), EconomyFigures.class, figures.economies().stream());
        write(
                folder.resolve("structure.csv"),
                NodeRow.class,
                figures.nodes().stream().map(NodeRow::of));
        write(
                folder.resolve("data.csv"),
                CellRow.class,
                figures.cells().stream().map(CellRow::of));
    }

    private static <T> List<T> rows(Opener files, String name, Class<T> type) throws IOException {
        try (InputStream in = files.open(name);
                var rows = CSV.readerFor(type).with(schemaOf(type)).<T>readValues(in)) {
            return rows.readAll();
        }
    }

    private static <T> void write(Path file, Class<T> type, Stream<T> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var writer = CSV.writerFor(type).with(schemaOf(type)).writeValues(out)) {
            for (T row : (Iterable<T>) rows::iterator) {
                writer.write(row);
            }
        }
    }

    /** The columns are the components of the record, in their order. */
    private static CsvSchema schemaOf(Class<?> type) {
        var schema = CsvSchema.builder();
        for (var component : type.getRecordComponents()) {
            schema.addColumn(component.getName());
        }
        return schema.setUseHeader(true).setReorderColumns(true).build();
    }

    /** Opens one of the three files by its name. */
    interface Opener {
        InputStream open(String name) throws IOException;
    }

    /** A node as a line of structure.csv. */
    record NodeRow(
            String num,
            String name,
            Level level,
            @Nullable String type,
            @Nullable String source) {

        NodeRow {
            Objects.requireNonNull(name, "name");
            if (level != EditionChecks.levelOf(num)) {
                throw new IllegalArgumentException("a level that does not fit the number");
            }
        }

        static NodeRow of(NodeFigures node) {
            return new NodeRow(node.num(), node.name(), node.level(), node.type(), node.source());
        }

        NodeFigures node() {
            return new NodeFigures(num, name, level, type, null, source);
        }
    }

    /** A cell as a line of data.csv: so and sg are the strengths, o outdated and d missing coverage, 1 or empty. */
    record CellRow(
            String iso3,
            String num,
            @Nullable Integer year,
            @Nullable Double value,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable String so,
            @Nullable String sg,
            @Nullable Integer o,
            @Nullable Integer d) {

        CellRow {
            Objects.requireNonNull(iso3, "iso3");
            Objects.requireNonNull(num, "num");
            if (value != null && !Double.isFinite(value) || score != null && !Double.isFinite(score)) {
                throw new IllegalArgumentException("a number out of range");
            }
        }

        static CellRow of(CellFigures cell) {
            return new CellRow(
                    cell.iso3(),
                    cell.num(),
                    cell.dataYear(),
                    cell.value(),
                    cell.score(),
                    cell.rank(),
                    cell.strengthOverall(),
                    cell.strengthIncomeGroup(),
                    cell.outdated() ? 1 : null,
                    cell.coverageMissing() ? 1 : null);
        }

        CellFigures cell() {
            return new CellFigures(iso3, num, year, value, score, rank, so, sg, o != null, d != null);
        }
    }
}
