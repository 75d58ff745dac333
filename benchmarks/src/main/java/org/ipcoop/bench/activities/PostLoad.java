package org.ipcoop.bench.activities;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.ipcoop.bench.HttpConnection;
import org.ipcoop.bench.HttpConnection.Answer;

/** Posts activities over a number of connections, each one the next as soon as the last is answered. */
final class PostLoad {
    private final int port;
    private final int connections;
    private final byte[] template;
    private final int numberAt;
    private final AtomicLong numbers = new AtomicLong();

    /** @param service the address of activities-service */
    PostLoad(String service, String token, int connections) {
        this.port = URI.create(service).getPort();
        this.connections = connections;
        byte[] body = Specimen.bytes();
        String head = """
                POST /api/v1/activities HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(token, body.length).replace("\n", "\r\n");
        String request = head + Specimen.JSON;
        this.template = request.getBytes(StandardCharsets.UTF_8);
        // The number comes before any letter of more than one byte.
        this.numberAt = request.indexOf(Specimen.NUMBER);
    }

    /** What a run came to. */
    record Result(long activities, Duration time) {
        double perSecond() {
            return activities * 1e9 / time.toNanos();
        }
    }

    /** One activity; the answer as it came. */
    Answer one() throws IOException {
        try (var connection = new HttpConnection(port)) {
            return connection.exchange(next(template.clone()));
        }
    }

    /** Everything the service is asked has to be answered with 201. */
    Result run(Duration time) throws Exception {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Future<Long>> senders = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                senders.add(threads.submit(() -> send(end)));
            }
        }
        long sent = 0;
        for (var sender : senders) {
            sent += sender.get();
        }
        return new Result(sent, Duration.ofNanos(System.nanoTime() - began));
    }

    private long send(long end) throws IOException {
        byte[] request = template.clone();
        long sent = 0;
        try (var connection = new HttpConnection(port)) {
            while (System.nanoTime() < end) {
                int status = connection.send(next(request));
                if (status != 201) {
                    throw new IOException("answered " + status + " instead of 201");
                }
                sent++;
            }
        }
        return sent;
    }

    private byte[] next(byte[] request) {
        long number = numbers.incrementAndGet();
        for (int i = Specimen.NUMBER.length() - 1; i >= 0; i--) {
            request[numberAt + i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        return request;
    }
}
