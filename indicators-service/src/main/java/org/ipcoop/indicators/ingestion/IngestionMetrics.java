package org.ipcoop.indicators.ingestion;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What monitoring sees of ingestion on this replica. */
@ApplicationScoped
class IngestionMetrics {
    private final Counter applied;
    private final Counter deadLetters;
    private final AtomicLong lag = new AtomicLong();

    IngestionMetrics(MeterRegistry registry) {
        applied = Counter.builder("ipcoop.ingestion.applied")
                .description("Events folded into the totals")
                .register(registry);
        deadLetters = Counter.builder("ipcoop.ingestion.dead.letters")
                .description("Records that could not be applied")
                .register(registry);
        registry.gauge("ipcoop.ingestion.lag", lag);
    }

    void count(int events, int poisons) {
        applied.increment(events);
        deadLetters.increment(poisons);
    }

    /** Records that this replica's partitions still hold. */
    void lag(long records) {
        lag.set(records);
    }
}
