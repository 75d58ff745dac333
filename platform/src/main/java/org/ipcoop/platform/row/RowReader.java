package org.ipcoop.platform.row;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one file in their order, one at a time, in memory that does not grow with the file. A row that cannot be read
 * comes as a row with violations and reading goes on; where it cannot go on, the last row says so and the end follows.
 */
public interface RowReader extends AutoCloseable {

    /**
     * The next row, or null at the end.
     *
     * @throws java.io.UncheckedIOException when the stream itself fails
     */
    @Nullable
    Row next();

    /** Closes the stream. */
    @Override
    void close();
}
