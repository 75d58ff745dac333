package org.ipcoop.bench.activities;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends a file of activities as one request and waits for the report; the file is made while it is sent. */
final class ImportLoad {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    /** @param service the address of activities-service */
    ImportLoad(String service, String token) {
        this.address = URI.create(service + "/api/v1/activities/import");
        this.token = token;
    }

    /** All rows have to be new to the service. */
    Duration send(int rows) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Lines(rows)))
                .build();
        long began = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer.statusCode() != 200 || !answer.body().contains("\"created\":" + rows + ",")) {
            String body = answer.body();
            throw new IOException("The import was answered " + answer.statusCode() + ": "
                    + body.substring(0, Math.min(body.length(), 500)));
        }
        return took;
    }

    /** The same activity in every line, but for its key. */
    private static final class Lines extends InputStream {
        private final int rows;
        private final byte[] line;
        private final int numberAt;
        private int row;
        private int position;

        Lines(int rows) {
            String text = Specimen.JSON.replace("\n", "") + "\n";
            this.rows = rows;
            this.line = text.getBytes(StandardCharsets.UTF_8);
            this.numberAt = text.indexOf(Specimen.NUMBER);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (row == rows) {
                return -1;
            }
            int count = Math.min(length, line.length - position);
            System.arraycopy(line, position, target, offset, count);
            position += count;
            if (position == line.length) {
                position = 0;
                number(++row);
            }
            return count;
        }

        private void number(int number) {
            for (int i = Specimen.NUMBER.length() - 1, rest = number; i >= 0; i--, rest /= 10) {
                line[numberAt + i] = (byte) ('0' + rest % 10);
            }
        }
    }
}
