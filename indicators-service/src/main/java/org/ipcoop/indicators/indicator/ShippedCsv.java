package org.ipcoop.indicators.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The CSV files on the classpath, each row by the names of its columns; an empty field is an empty text. */
public final class ShippedCsv {
    private static final ObjectReader ROWS = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(new TypeReference<Map<String, String>>() {})
            .with(CsvSchema.emptySchema().withHeader());

    private ShippedCsv() {}

    /** All rows of a file. */
    public static List<Map<String, String>> rows(String resource) {
        try (InputStream file = Objects.requireNonNull(ShippedCsv.class.getResourceAsStream(resource), resource);
                MappingIterator<Map<String, String>> rows = ROWS.readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The field of a column that must be there. */
    public static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
