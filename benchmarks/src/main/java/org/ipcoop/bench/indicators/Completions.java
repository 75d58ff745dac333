package org.ipcoop.bench.indicators;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.HttpConnection;
import org.postgresql.PGConnection;

/**
 * Activities that are posted as completed, until a reader of indicators-service's database sees them in the facts and totals: by
 * the outbox and its relay, Kafka, ingestion and its commit.
 */
final class Completions {
    private static final String SEEN =
            "select activity_id, from_revision from activity_version where from_revision > ? order by from_revision";
    private static final String NOW = "select revision from data_revision";
    private static final int POLL_MILLIS = 200;
    private static final String BODY = """
            {"id": "%s", "reportingOrganisation": "NOIP", "externalId": "VISIBLE-%1$s", "type": "TRAINING", "status": "COMPLETED",
             "title": {"vi": "Lớp viết bản mô tả sáng chế", "en": "Patent drafting"},
             "actual": {"start": "2026-03-02", "end": "2026-03-04"}, "locations": [{"province": "48", "share": 1}],
             "result": {"participants": 48, "women": 25, "men": 23, "hours": 18, "level": "ADVANCED", "mode": "ON_SITE"}}
            """;

    private final BenchStack stack;
    private final Paced pace;
    private volatile boolean watching;

    Completions(BenchStack stack, Paced pace) {
        this.stack = stack;
        this.pace = pace;
    }

    /** The times from the answer to the post, which is sent after its commit, until a reader sees it. */
    double[] latencies(Duration time) throws Exception {
        Latencies latencies = new Latencies();
        watching = true;
        try (Connection reader = stack.connect("indicators")) {
            long from = listen(reader);
            Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(reader, from, latencies));
            try {
                pace.run(time, () -> poster(latencies));
                return latencies.sorted();
            } finally {
                watching = false;
                watcher.join();
            }
        }
    }

    private Paced.Doer poster(Latencies latencies) throws IOException {
        var connection = new HttpConnection(URI.create(stack.activities()).getPort());
        String token = stack.token("reporter");
        return new Paced.Doer() {
            @Override
            public void next() throws IOException {
                String id = UUID.randomUUID().toString();
                int status = connection.send(request(token, id));
                latencies.begin(id);
                if (status != 201) {
                    throw new IOException("answered " + status + " instead of 201");
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private static byte[] request(String token, String id) {
        byte[] body = BODY.formatted(id).getBytes(StandardCharsets.UTF_8);
        String head = """
                POST /api/v1/activities HTTP/1.1
                Host: 127.0.0.1
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(token, body.length).replace("\n", "\r\n");
        return (head + BODY.formatted(id)).getBytes(StandardCharsets.UTF_8);
    }

    private static long listen(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement()) {
            statement.execute("listen data_revision");
            try (ResultSet row = statement.executeQuery(NOW)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void watch(Connection reader, long from, Latencies latencies) {
        try (PreparedStatement select = reader.prepareStatement(SEEN)) {
            long last = from;
            while (watching) {
                var told = reader.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
                if (told != null && told.length > 0) {
                    last = see(select, last, latencies);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reader's connection broke", e);
        }
    }

    private static long see(PreparedStatement select, long after, Latencies latencies) throws SQLException {
        long last = after;
        select.setLong(1, after);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                latencies.see(row.getString(1));
                last = row.getLong(2);
            }
        }
        return last;
    }
}
