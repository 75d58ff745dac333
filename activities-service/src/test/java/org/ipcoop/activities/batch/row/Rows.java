package org.ipcoop.activities.batch.row;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowFormat;
import org.ipcoop.platform.row.RowReader;
import org.ipcoop.platform.row.RowReaders;
import org.junit.jupiter.api.Assertions;

/** What a file reads as, for tests. */
final class Rows {
    static final int LONGEST = 4096;
    private static final RowReaders READERS = new RowReaders(new Columns());

    private Rows() {}

    static List<Row> read(RowFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> read(RowFormat format, byte[] bytes) {
        return read(format, bytes, LONGEST);
    }

    static List<Row> read(RowFormat format, String text, int longest) {
        return read(format, text.getBytes(StandardCharsets.UTF_8), longest);
    }

    private static List<Row> read(RowFormat format, byte[] bytes, int longest) {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = READERS.open(format, new ByteArrayInputStream(bytes), longest)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Why the whole file is refused. */
    static List<Violation> refusal(RowFormat format, String text) {
        return refusal(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Violation> refusal(RowFormat format, byte[] bytes) {
        return Assertions.assertThrows(Invalid.class, () -> read(format, bytes)).violations();
    }
}
