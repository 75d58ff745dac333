package org.ipcoop.activities.batch.job;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stored file as a stream that knows how far it was read. The piece after the last one is empty. */
final class Upload extends InputStream {
    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int part;
    private int position;
    private volatile long read;

    Upload(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    /** Bytes that were read so far; asked from any thread. */
    long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (position == piece.length) {
            piece = pieces.apply(part++);
            position = 0;
        }
        int count = Math.min(length, piece.length - position);
        if (count == 0) {
            return -1;
        }
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        read = read + count;
        return count;
    }
}
