package org.ipcoop.localstack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Requests that are wrong in every part: method, address, query, headers, body, framing. Drawn from a seed, so that a failure
 * comes again; each is complete, so that the server has what it needs to answer.
 */
public final class HostileRequests {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND");
    private static final List<String> SEGMENTS = List.of(
            "%00",
            "%",
            "%zz",
            "%c3%28",
            "..",
            "%2e%2e%2f",
            "a%2fb",
            ";x=1",
            "//",
            "'",
            "\"",
            "%F0%9F%98%80",
            "-1",
            "é",
            "\\",
            "*");
    private static final List<String> QUERIES = List.of(
            "",
            "?",
            "?limit=%",
            "?limit=%zz",
            "?q=%c3%28",
            "?a=%00",
            "?limit=1e9",
            "?limit=-1",
            "?cursor=AAAA",
            "?=",
            "?&&",
            "?q=%ff",
            "?limit=1&limit=2",
            "?from=2026-13-45",
            "?type='%20or%201=1--",
            "?q=" + "x".repeat(9000),
            "?sort=" + "%25".repeat(50));
    private static final List<String> HEADERS = List.of(
            "Content-Type: nonsense",
            "Content-Type: application/json; charset=x-none",
            "Content-Type: /",
            "Content-Type: ",
            "Content-Type: application/json;;;",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Accept: nonsense",
            "Accept: image/png",
            "Accept: text/html;q=x",
            "Accept: */*;q=-1",
            "Accept-Language: ,,;q=",
            "If-Match: nonsense",
            "If-Match: \"",
            "If-None-Match: W/",
            "Idempotency-Key: " + "k".repeat(500),
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Expect: nothing",
            "Range: bytes=-1",
            "Cookie: " + "c".repeat(17_000),
            "Authorization: Bearer",
            "Authorization: Bearer a.b.c",
            "Authorization: Basic !!!",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
            "Prefer: ;;",
            "X-Forwarded-For: '",
            "Origin: null",
            "Host: [",
            "Content-Language: \u0001",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked, chunked",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 0x10",
            "Content-Length: 5000000000");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "0",
            "\"\"",
            "{",
            "{\"a\":}",
            "{\"id\":\"\\u0000\"}",
            "{\"id\":\"\\ud800\"}",
            "\u00ff\u00fe",
            "\u0000",
            "\u0000\u0000\u0000{",
            "\u00ef\u00bb\u00bf{}",
            "{\"type\":\"TRAINING\",\"type\":\"X\"}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "{\"n\":1e999999999}",
            "{\"n\":" + "9".repeat(3000) + "}",
            "{\"title\":{\"vi\":\"\u00c3(\"}}",
            "\u001f\u008b\u0008\u0000",
            "a,b\n\"");

    private final Random random;
    private final List<String> paths;
    private final String token;

    /** Aimed at these paths; about half of the requests carry the token. */
    public HostileRequests(long seed, List<String> paths, String token) {
        this.random = new Random(seed);
        this.paths = paths;
        this.token = token;
    }

    /** That many of them. */
    public Stream<byte[]> some(int count) {
        return Stream.generate(this::next).limit(count);
    }

    private byte[] next() {
        String body = oneIn(3) ? noise() : any(BODIES);
        List<String> headers = new ArrayList<>(List.of("Host: localhost", "Connection: close"));
        if (oneIn(2)) {
            headers.add("Authorization: Bearer " + token);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(any(HEADERS));
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Content-Type"))) {
            headers.add("Content-Type: application/json");
        }
        return request(any(METHODS) + " " + target() + " HTTP/1.1", headers, body);
    }

    private byte[] request(String line, List<String> headers, String body) {
        boolean framed = headers.stream().anyMatch(h -> h.startsWith("Content-Length") || h.startsWith("Transfer"));
        boolean chunked = !framed && oneIn(4);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        write(request, line + "\r\n" + String.join("\r\n", headers) + "\r\n");
        if (chunked) {
            write(request, "Transfer-Encoding: chunked\r\n\r\n");
            write(request, (body.isEmpty() ? "" : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n"));
            write(request, (oneIn(5) ? "zz" : "0") + "\r\n\r\n");
        } else {
            write(request, (framed ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n" + body);
        }
        return request.toByteArray();
    }

    private String target() {
        String path = any(paths);
        if (oneIn(3)) {
            path += (path.endsWith("/") ? "" : "/") + any(SEGMENTS);
        }
        return path + (oneIn(2) ? any(QUERIES) : "");
    }

    private String noise() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return new String(bytes, ISO_8859_1);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void write(ByteArrayOutputStream request, String text) {
        request.writeBytes(text.getBytes(ISO_8859_1));
    }
}
