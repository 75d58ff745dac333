package org.ipcoop.platform.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ipcoop.platform.problem.DomainException.BodyUnreadable;
import org.ipcoop.platform.problem.DomainException.TooLarge;

/**
 * A request's body that ends in a refusal where it passes its limit: {@link TooLarge} at the first byte too many, and at every
 * read after it. Closing it then does not read on, as the server's own stream would. A body that breaks off is the client's
 * doing and told as {@link BodyUnreadable}, so that nobody takes it for a failure of ours.
 */
final class LimitedBody extends FilterInputStream {
    private final long maximum;
    private final Runnable refused;
    private long read;

    LimitedBody(InputStream body, long maximum, Runnable refused) {
        super(body);
        this.maximum = maximum;
        this.refused = refused;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        requireWithin();
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (IOException e) {
            throw new BodyUnreadable();
        }
        read += Math.max(0, count);
        requireWithin();
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        byte[] skipped = new byte[(int) Math.clamp(bytes, 0, 8192)];
        return skipped.length == 0 ? 0 : Math.max(0, read(skipped));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (read <= maximum) {
            super.close();
        }
    }

    private void requireWithin() {
        if (read > maximum) {
            refused.run();
            throw new TooLarge("payload-too-large", maximum);
        }
    }
}
