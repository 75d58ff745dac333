package org.ipcoop.activities.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** Shows the outbox to monitoring; backlog and age are refreshed every few seconds by the relay, not by the scrape. */
class RelayMetrics {

    void register(@Observes StartupEvent start, MeterRegistry meters, RelayState state) {
        Gauge.builder("ipcoop.outbox.backlog", state, s -> s.backlog().rows())
                .description("Committed events that Kafka has not acknowledged yet")
                .register(meters);
        Gauge.builder("ipcoop.outbox.oldest.age", state, s -> s.backlog().oldestSeconds())
                .description("Age of the oldest event that waits")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("ipcoop.outbox.active", state, s -> s.isActive() ? 1 : 0)
                .description("Whether this replica's relay is the active one")
                .register(meters);
        FunctionCounter.builder("ipcoop.outbox.published", state, RelayState::published)
                .description("Events that Kafka acknowledged to this replica")
                .register(meters);
        FunctionCounter.builder("ipcoop.outbox.failures", state, RelayState::failures)
                .description("Batches given up and checks that failed because of Kafka")
                .register(meters);
    }
}
