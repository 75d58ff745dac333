package org.ipcoop.activities.batch.column;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ipcoop.platform.http.Language;

/** What people call the columns: the resource {@code columns.csv}, a line a field and a line a list of objects. */
final class Labels {
    private record Label(String vi, String en) {
        String in(Language language) {
            return Objects.requireNonNull(language.choose(vi, en));
        }
    }

    private final Map<String, Label> labels = new HashMap<>();

    private Labels() {}

    static Labels load() {
        Labels found = new Labels();
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream("columns.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            rows.forEach(
                    row -> found.labels.put(row.getField("column"), new Label(row.getField("vi"), row.getField("en"))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields and lists that have a label. */
    Set<String> keys() {
        return labels.keySet();
    }

    /** {@code Participants}, {@code Filing 1 – right}. */
    String of(Column column, Language language) {
        Field field = column.field();
        String own = label(field.key()).in(language);
        return field.isNumbered()
                ? label(String.join(".", field.list())).in(language) + " " + column.number() + " – " + own
                : own;
    }

    private Label label(String key) {
        Label label = labels.get(key);
        if (label == null) {
            throw new IllegalStateException("columns.csv names no column " + key);
        }
        return label;
    }
}
