package org.ipcoop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the stream of changes of one replica, as a dashboard does. */
final class EventStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    /** An event as it came. */
    record Event(String name, long id, JsonNode data) {
        /** The codes it names; a kind of which nothing has changed is absent. */
        Stream<String> changed(String kind) {
            return data.path(kind).valueStream().map(JsonNode::asText);
        }
    }

    private EventStream(HttpClient http) {
        this.http = http;
    }

    /** Connects; with the id of the last event the client was told, by whichever replica. */
    static EventStream of(String service, String token, @Nullable Long lastEventId)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + "/api/v1/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId.toString());
        }
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        var stream = new EventStream(http);
        Thread.ofVirtual().start(() -> stream.read(response.body()));
        return stream;
    }

    private void read(Stream<String> lines) {
        var name = new String[] {"", ""};
        try (lines) {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    name[1] = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name[0], Long.parseLong(name[1]), parsed(line.substring(5))));
                }
            });
        } catch (UncheckedIOException closed) {
            // The end of the connection, by whichever side.
        }
    }

    private static JsonNode parsed(String data) {
        try {
            return JSON.readTree(data);
        } catch (IOException e) {
            throw new IllegalStateException(data, e);
        }
    }

    /** What has come so far. */
    List<Event> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
