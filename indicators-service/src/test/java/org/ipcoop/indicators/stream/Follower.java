package org.ipcoop.indicators.stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ipcoop.localstack.TestTokens;
import org.jspecify.annotations.Nullable;

/** A client of the stream that knows nothing but HTTP/1.1 and the lines of the event format. */
final class Follower implements AutoCloseable {
    /** An event as it came. */
    record Received(String name, long id, JsonObject data) {
        List<Object> indicators() {
            return data.getJsonArray("indicators").getList();
        }

        List<String> series() {
            JsonArray series = data.getJsonArray("series");
            return series == null
                    ? List.of()
                    : series.stream().map(String::valueOf).toList();
        }
    }

    private final Socket socket;
    final List<Received> events = new CopyOnWriteArrayList<>();
    final List<String> comments = new CopyOnWriteArrayList<>();
    final List<String> head = new ArrayList<>();
    private volatile boolean ended;

    private Follower(Socket socket) {
        this.socket = socket;
    }

    static Follower of(URI service, @Nullable Long lastEventId) throws IOException {
        Follower follower = new Follower(connect(service, lastEventId, 0));
        var in = new BufferedReader(new InputStreamReader(follower.socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            follower.head.add(line);
        }
        Thread.ofVirtual().start(() -> follower.read(in));
        return follower;
    }

    /** A connection on which the request is sent and nothing is read. */
    static Socket connect(URI service, @Nullable Long lastEventId, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
        String request =
                "GET /api/v1/stream HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nAccept: text/event-stream\r\n"
                        + "Authorization: Bearer " + TestTokens.of("reader").build() + "\r\n"
                        + (lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Sizes of chunks stand on lines of their own and begin no field. */
    private void read(BufferedReader in) {
        String name = "";
        long id = -1;
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.startsWith("data:")) {
                    events.add(new Received(name, id, new JsonObject(line.substring(5))));
                }
            }
        } catch (IOException closed) {
            // The end of the connection, by whichever side.
        }
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    @Nullable
    Received last() {
        return events.isEmpty() ? null : events.getLast();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
