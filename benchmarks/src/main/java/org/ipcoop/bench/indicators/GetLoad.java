package org.ipcoop.bench.indicators;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.ipcoop.bench.HttpConnection;

/** Asks over a number of connections, on each one the next as soon as the last is answered. */
final class GetLoad {
    private static final int CONNECTIONS = 16;

    private final int port;
    private final String headers;
    private final int status;

    /**
     * @param headers lines that go with every request
     * @param status everything the service is asked has to be answered with
     */
    GetLoad(String service, String token, String headers, int status) {
        this.port = URI.create(service).getPort();
        this.headers = "Host: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n" + headers + "\r\n";
        this.status = status;
    }

    /** Answers a second, of addresses that may be other ones each time. */
    double perSecond(LongFunction<String> address, Duration time) throws Exception {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Future<Long>> readers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i;
                readers.add(threads.submit(() -> read(address, first, end)));
            }
        }
        long answered = 0;
        for (var reader : readers) {
            answered += reader.get();
        }
        return answered * 1e9 / (System.nanoTime() - began);
    }

    /** The median time of so many requests, one after the other, in milliseconds. */
    double median(LongFunction<String> address, int requests) throws IOException {
        double[] times = new double[requests];
        try (var connection = new HttpConnection(port)) {
            for (int i = 0; i < requests; i++) {
                byte[] request = request(address.apply(i));
                long began = System.nanoTime();
                requireStatus(connection.send(request), request);
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[requests / 2];
    }

    private long read(LongFunction<String> address, int first, long end) throws IOException {
        long answered = 0;
        String last = "";
        byte[] request = {};
        try (var connection = new HttpConnection(port)) {
            while (System.nanoTime() < end) {
                String next = address.apply(first + answered * CONNECTIONS);
                if (!next.equals(last)) {
                    request = request(next);
                    last = next;
                }
                requireStatus(connection.send(request), request);
                answered++;
            }
        }
        return answered;
    }

    private byte[] request(String address) {
        return ("GET " + address + " HTTP/1.1\r\n" + headers).getBytes(StandardCharsets.UTF_8);
    }

    private void requireStatus(int answered, byte[] request) throws IOException {
        if (answered != status) {
            String asked = new String(request, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new IOException("answered " + answered + " instead of " + status + " to " + asked);
        }
    }
}
