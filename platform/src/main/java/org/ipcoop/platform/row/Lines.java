package org.ipcoop.platform.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time; of a line longer than the bound only the beginning is kept. */
final class Lines {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int filled;
    private byte[] line = new byte[CHUNK];
    private int length;
    private long number;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes to the next line; false at the end. */
    boolean next() {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            append(position, end);
            position = end + 1;
            if (end < filled) {
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    /** False at the end of the stream. */
    private boolean fill() {
        if (position < filled) {
            return true;
        }
        try {
            filled = in.read(chunk);
            position = 0;
            return filled > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(int from, int to) {
        int room = Math.min(to - from, longest - length);
        tooLong |= room < to - from;
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.min(longest, Math.max(line.length * 2, length + room)));
        }
        System.arraycopy(chunk, from, line, length, room);
        length += room;
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the line from 0 to {@link #length()}, until the next one is read. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
