package org.ipcoop.platform.row;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** Opens a file of rows in whatever format it is. */
public final class RowReaders {
    private final CsvColumns<?> columns;

    /** Readers of files whose columns, where they have any, are these. */
    public RowReaders(CsvColumns<?> columns) {
        this.columns = columns;
    }

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
        return new CsvRowReader<>(head, columns, maxRowBytes);
    }
}
