package org.ipcoop.platform.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;

/** The beginning of a file: tells its encoding before a single row is read, and refuses what would come out garbled. */
final class Head {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final byte[] bytes;

    Head(InputStream stream) {
        this.in = new BufferedInputStream(stream, SIZE);
        in.mark(SIZE);
        try {
            this.bytes = in.readNBytes(SIZE);
            in.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stream from its beginning. */
    InputStream stream() {
        return in;
    }

    /** The stream without the byte-order mark, which would be part of the first header. */
    InputStream withoutMark() {
        try {
            in.skipNBytes(markLength());
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int markLength() {
        boolean utf8 = bytes.length >= 3 && startsWith(0xEF, 0xBB) && (bytes[2] & 0xFF) == 0xBF;
        return utf8 ? 3 : 0;
    }

    /** What the byte-order mark says; UTF-8 without one. */
    Charset charset() {
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        return StandardCharsets.UTF_8;
    }

    /** The text the file begins with, without the byte-order mark; its last character may be missing. */
    String text() {
        String text = new String(bytes, charset());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Refuses a beginning that is not in {@link #charset()}; what comes later is told by the rows. */
    void requireText() {
        CharsetDecoder decoder = charset().newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(input, output, false);
        String read = output.flip().toString();
        int nul = read.indexOf('\0');
        if (result.isError() || nul >= 0) {
            String before = nul >= 0 ? read.substring(0, nul) : read;
            long line = 1 + before.chars().filter(c -> c == '\n').count();
            throw new Invalid(Violation.at("", "not-utf8", line));
        }
    }

    private boolean startsWith(int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
