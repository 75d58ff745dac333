package org.ipcoop.platform.row;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one record, but no more of them than a row may hold. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.Line> {
    private final int longest;
    private final int most;
    private List<String> cells = new ArrayList<>();
    private int filled;
    private long length;
    private long line;

    /**
     * A record that starts on {@code line}: its cells (the first ones, where there are too many), how many there are up to the
     * last that is not blank, and whether it is longer than a row may be; its cells are then left out.
     */
    record Line(long line, List<String> cells, int filled, boolean tooLong) {}

    CsvCells(int longest, int most) {
        this.longest = longest;
        this.most = most;
    }

    /** Where the record started that was begun last. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        cells = new ArrayList<>();
        filled = 0;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        length += size + 1L;
        if (!isBlank(buffer, offset, size)) {
            filled = index + 1;
        }
        if (length > longest) {
            cells.clear();
        } else if (index < most) {
            cells.add(new String(buffer, offset, size));
        }
    }

    private static boolean isBlank(char[] buffer, int offset, int size) {
        for (int i = offset; i < offset + size; i++) {
            if (!Character.isWhitespace(buffer[i]) && buffer[i] != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    @Override
    protected @Nullable Line buildRecord() {
        return new Line(line, cells, filled, length > longest);
    }
}
