package org.ipcoop.activities.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows how far it was read, so that memory can be bounded by bytes and not only by rows. */
final class CountedStream extends FilterInputStream {
    private long bytes;

    CountedStream(InputStream in) {
        super(in);
    }

    /** Asked by the thread that reads. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bytes += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        bytes += Math.max(0, read);
        return read;
    }

    /** Read, so that it is counted. */
    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.clamp(wanted, 0, 1 << 13)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
