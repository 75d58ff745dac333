package org.ipcoop.activities.batch.row;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** Opens a file of activities in whatever format it is. */
@Singleton
public class RowReaders {
    private final Columns columns = new Columns();

    /**
     * A reader of the stream, which it closes. No row may be longer than {@code maxRowBytes}; a longer one is rejected.
     *
     * @throws org.ipcoop.platform.problem.DomainException.Invalid when the file as a whole cannot be read: not an array, not
     *     UTF-8, an unknown column
     */
    public RowReader open(RowFormat format, InputStream in, int maxRowBytes) {
        Head head = new Head(in);
        return switch (format) {
            case JSON -> new JsonArrayReader(head.stream(), maxRowBytes);
            case NDJSON -> ndjson(head, maxRowBytes);
            case CSV -> csv(head, maxRowBytes);
        };
    }

    /** Lines are told by their bytes, so they must be in UTF-8. */
    private static RowReader ndjson(Head head, int maxRowBytes) {
        if (!head.charset().equals(StandardCharsets.UTF_8)) {
            throw new Invalid(Violation.at("", "not-utf8", 1));
        }
        return new NdjsonReader(head.withoutMark(), maxRowBytes);
    }

    private RowReader csv(Head head, int maxRowBytes) {
        head.requireText();
        return new CsvRowReader(head, columns, maxRowBytes);
    }
}
