package org.ipcoop.bench.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.ipcoop.bench.BenchStack;
import org.ipcoop.bench.Benchmark;
import org.ipcoop.bench.Costs;
import org.ipcoop.bench.Pace;
import org.ipcoop.bench.Target;
import org.ipcoop.localstack.Part;
import org.jspecify.annotations.Nullable;

/**
 * Events from the topic to totals that are committed, everything included: reading, checking, folding, versions, facts, totals,
 * the revision of the data, the position. The limit is {@link BareIngestion} of the same records.
 */
public final class IngestionBenchmark implements Benchmark {
    private static final int EVENTS = 20_000;

    /** Long enough for the compiler to be done with the path of an event. */
    private static final int WARM_UP = 3;

    /** What the rounds use. */
    private record Ready(EventTopic topic, BareIngestion bare, Costs ours, Costs limit) {}

    private @Nullable Ready ready;

    @Override
    public String name() {
        return "ingestion";
    }

    @Override
    public String figure() {
        return "events from topic to committed totals";
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
        return Target.atLeast(0.5);
    }

    @Override
    public void prepare(BenchStack stack, Pace pace) throws Exception {
        var topic = new EventTopic(stack);
        Map<TopicPartition, Long> before = topic.ends();
        topic.send(EVENTS);
        topic.untilApplied();
        var bare = BareIngestion.of(stack, topic, before, topic.ends());
        for (int i = 1; i < WARM_UP; i++) {
            topic.send(EVENTS);
            topic.untilApplied();
            bare.perSecond();
        }
        ready = new Ready(
                topic,
                bare,
                new Costs(stack, Part.INDICATORS, Part.POSTGRES, Part.KAFKA),
                new Costs(stack, Part.POSTGRES, Part.KAFKA));
    }

    @Override
    public double measureLimit() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        var before = now.limit.now();
        double perSecond = now.bare.perSecond();
        now.limit.add(before, EVENTS);
        return perSecond;
    }

    @Override
    public double measureOurs() throws Exception {
        Ready now = Objects.requireNonNull(ready);
        var before = now.ours.now();
        now.topic.send(EVENTS);
        double perSecond = now.topic.untilApplied();
        now.ours.add(before, EVENTS);
        return perSecond;
    }

    @Override
    public List<String> notes() {
        Ready now = Objects.requireNonNull(ready);
        return List.of(
                String.format(Locale.ROOT, "Rounds of %,d events, %.1f rows each.", EVENTS, now.bare.rowsPerEvent()),
                now.limit.note("event of the limit"),
                now.ours.note("event"),
                "Kafka and the load generator had their share of the same processors.");
    }
}
