package org.ipcoop.bench.indicators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.ipcoop.bench.Unmeasurable;
import org.jspecify.annotations.Nullable;

/** A whole rebuild from the request to the switch. The limit is {@link BareIngestion} of the first of its records. */
public final class RebuildBenchmark implements Benchmark {
    private static final int BARE = 20_000;
    private static final int SENT_AT_ONCE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private final HttpClient client = HttpClient.newHttpClient();
    private int events;
    private double live;
    private @Nullable BenchStack stack;
    private @Nullable EventTopic topic;
    private @Nullable BareIngestion bare;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String figure() {
        return events == 0 ? "rebuild" : String.format(Locale.ROOT, "rebuild of %,d events", events);
    }

    @Override
    public String limit() {
        return "a bare consumer, and the same rows upserted, in batches of " + EventTopic.BATCH;
    }

    @Override
    public String unit() {
        return "/s";
    }

    @Override
    public Target target() {
        return Target.atLeast(0.2);
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public int rounds(Pace pace) {
        return 1;
    }

    @Override
    public void prepare(BenchStack with, Pace pace) throws Exception {
        stack = with;
        events = Math.max(BARE, pace.events());
        topic = new EventTopic(with);
        Map<TopicPartition, Long> before = topic.ends();
        topic.send(BARE);
        topic.untilApplied();
        bare = BareIngestion.of(with, topic, before, topic.ends());
        bare.perSecond();
        long began = System.nanoTime();
        for (int sent = BARE; sent < events; sent += SENT_AT_ONCE) {
            topic.send(Math.min(SENT_AT_ONCE, events - sent));
            topic.untilApplied();
        }
        live = (events - BARE) * 1e9 / (System.nanoTime() - began);
    }

    @Override
    public double measureLimit() throws Exception {
        return Objects.requireNonNull(bare).perSecond();
    }

    @Override
    public double measureOurs() throws Exception {
        long records = Objects.requireNonNull(topic).ends().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long began = System.nanoTime();
        String state = ask("operator", HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()));
        while (state.contains("\"RUNNING\"")) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new Unmeasurable("the rebuild does not end");
            }
            TimeUnit.MILLISECONDS.sleep(100);
            state = ask("reader", HttpRequest.newBuilder().GET());
        }
        if (!state.contains("\"COMPLETED\"")) {
            throw new Unmeasurable("the rebuild failed: " + state);
        }
        return records * 1e9 / (System.nanoTime() - began);
    }

    private String ask(String role, HttpRequest.Builder request) throws IOException, InterruptedException {
        BenchStack asked = Objects.requireNonNull(stack);
        return client.send(
                        request.uri(URI.create(asked.indicators() + "/api/v1/ingestion/rebuild"))
                                .header("Authorization", "Bearer " + asked.token(role))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public List<String> notes() {
        return List.of(
                String.format(Locale.ROOT, "Taken in live before, sending included: %,.0f/s.", live),
                "No target was set for it; the bound only tells a regression. Besides the rows of the limit a rebuild compares"
                        + " every fact with the live one, and makes the margins.");
    }
}
