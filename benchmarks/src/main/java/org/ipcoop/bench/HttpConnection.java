package org.ipcoop.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive HTTP/1.1 connection that sends ready bytes and reads an answer of known length. Nothing else, because it
 * shares the processors with what it measures. Not for use by several threads.
 */
public final class HttpConnection implements AutoCloseable {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final int NOT_MODIFIED = 304;
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final byte[] buffer = new byte[64 * 1024];

    public HttpConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** An answer; the body is text. */
    public record Answer(int status, String body) {}

    /** Sends a whole request and waits for the whole answer; gives its status. */
    public int send(byte[] request) throws IOException {
        receive(request);
        return status();
    }

    public Answer exchange(byte[] request) throws IOException {
        int[] ends = receive(request);
        return new Answer(status(), new String(buffer, ends[0], ends[1] - ends[0], StandardCharsets.UTF_8));
    }

    /** Where the body begins and ends in the buffer. */
    private int[] receive(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int filled = 0;
        int body = -1;
        int end = Integer.MAX_VALUE;
        while (filled < end) {
            int read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
            if (read <= 0) {
                throw new EOFException("the service closed the connection, or its answer is too long");
            }
            filled += read;
            if (body < 0) {
                body = endOfHead(filled);
                end = body < 0 ? end : body + (status() == NOT_MODIFIED ? 0 : contentLength(body));
            }
        }
        return new int[] {body, end};
    }

    /** {@code HTTP/1.1 201 Created} */
    private int status() {
        return (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
    }

    private int endOfHead(int filled) {
        for (int i = 0; i <= filled - END_OF_HEAD.length; i++) {
            if (Arrays.equals(buffer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i + END_OF_HEAD.length;
            }
        }
        return -1;
    }

    private int contentLength(int head) throws IOException {
        for (String line : new String(buffer, 0, head, StandardCharsets.ISO_8859_1).split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                return Integer.parseInt(line.substring(15).strip());
            }
        }
        throw new IOException("an answer without Content-Length");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
