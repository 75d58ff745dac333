package org.ipcoop.bench.indicators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ipcoop.bench.BenchStack;

/** What the read benchmarks ask of the service. */
final class Readings {
    /** Answers nothing, behind the same security and filters as every read. */
    static final String NOTHING = "/api/v1/nothing";

    /** A dashboard's question: three years, by province. */
    static final String OBSERVATIONS =
            "/api/v1/indicators/IPC-26/observations?part=participants&by=province&from=2023&to=2025";

    /** Another: the nation, year by year. */
    static final String NATION =
            "/api/v1/indicators/IPC-26/observations?part=participants&period=year&from=2023&to=2025";

    private static final String SPELT = "participants";

    private static final Map<String, String> WITH_FLOOR = Map.of("ipcoop.serving.floor", "true");

    /** All read benchmarks of a run ask one service over the same tables. */
    private static boolean started;

    private final BenchStack stack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong asked = new AtomicLong();

    private Readings(BenchStack stack) {
        this.stack = stack;
    }

    static Readings of(BenchStack stack) {
        if (!started) {
            stack.restartIndicators(WITH_FLOOR);
            started = true;
        }
        return new Readings(stack);
    }

    /** The same question spelt as nobody has spelt it before, so that no answer is kept: it has to be made. */
    String unasked(String question) {
        long spelling = asked.incrementAndGet();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < SPELT.length(); i++) {
            char letter = SPELT.charAt(i);
            letters.append((spelling >> i & 1) == 0 ? String.valueOf(letter) : "%" + Integer.toHexString(letter));
        }
        return question.replace("part=" + SPELT, "part=" + letters)
                .replace("from=2023", (spelling >> SPELT.length() & 1) == 0 ? "from=2023" : "from=%32023");
    }

    GetLoad load(String headers, int status) {
        return new GetLoad(stack.indicators(), stack.token("reader"), headers, status);
    }

    /** The tag of the answer as it is now. */
    String tag() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.indicators() + OBSERVATIONS))
                .header("Authorization", "Bearer " + stack.token("reader"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
