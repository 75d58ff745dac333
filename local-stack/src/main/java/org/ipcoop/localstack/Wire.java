package org.ipcoop.localstack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 spoken byte by byte, for tests that send what no client library would. One request, one answer, one connection. */
public final class Wire {
    private Wire() {}

    /** What came back. Status 0: the connection was closed without a word. Header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Sends the bytes as they are and reads one whole answer.
     *
     * @throws java.net.SocketTimeoutException where none is complete in that time
     */
    public static Answer exchange(int port, byte[] request, Duration patience) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) patience.toMillis());
            try {
                socket.getOutputStream().write(request);
            } catch (IOException closedMeanwhile) {
                // The answer may be there all the same.
            }
            return read(socket.getInputStream(), isHead(request));
        }
    }

    private static boolean isHead(byte[] request) {
        return new String(request, 0, Math.min(5, request.length), ISO_8859_1).equals("HEAD ");
    }

    private static Answer read(InputStream in, boolean head) throws IOException {
        String status = line(in);
        while (status.startsWith("HTTP/1.1 100")) {
            line(in);
            status = line(in);
        }
        if (!status.startsWith("HTTP/1.")) {
            return new Answer(0, Map.of(), status);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.substring(9, 12));
        byte[] body = head || code == 204 || code == 304 ? new byte[0] : body(in, headers);
        return new Answer(code, headers, new String(body, UTF_8));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            String length = headers.get("content-length");
            return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
