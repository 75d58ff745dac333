package org.ipcoop.platform.row;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Knows whether a table ended inside quotes. The parser takes such an end for the end of the cell, and a quote that somebody
 * forgot to close has then swallowed every row behind it.
 */
final class QuoteWatch extends FilterReader {
    private final char delimiter;
    private boolean atCellStart = true;
    private boolean quoted;
    private boolean ended;

    QuoteWatch(Reader text, char delimiter) {
        super(text);
        this.delimiter = delimiter;
    }

    /** Whether all was read and a quote is still open. */
    boolean isLeftOpen() {
        return ended && quoted;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended = count < 0;
        for (int i = 0; i < count; i++) {
            see(target[offset + i]);
        }
        return count;
    }

    /** A quote opens at the start of a cell only; a doubled one closes and opens again at once. */
    private void see(char next) {
        if (quoted) {
            quoted = next != '"';
            atCellStart = !quoted;
        } else if (next == '"' && atCellStart) {
            quoted = true;
        } else {
            atCellStart = next == delimiter || next == '\n' || next == '\r';
        }
    }
}
