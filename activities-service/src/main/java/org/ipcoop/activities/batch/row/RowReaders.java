package org.ipcoop.activities.batch.row;

import jakarta.inject.Singleton;
import java.io.InputStream;

/** Opens a file of activities in whatever format it is. */
@Singleton
public class RowReaders {

    /**
     * A reader of the stream, which it closes. No row may be longer than {@code maxRowBytes}; a longer one is rejected.
     *
     * @throws org.ipcoop.platform.problem.DomainException.Invalid when the file as a whole cannot be read: not an array, not
     *     UTF-8, an unknown column
     */
    public RowReader open(RowFormat format, InputStream in, int maxRowBytes) {
        throw new UnsupportedOperationException(format + " in " + in + " of " + maxRowBytes);
    }
}
