package org.ipcoop.activities.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    @Test
    void onlyARelayThatStandsStillEndsTheProcess() {
        AtomicReference<Duration> still = new AtomicReference<>(Duration.ofMillis(79));
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger deaths = new AtomicInteger();
        try (Watchdog watchdog = new Watchdog(
                () -> {
                    looks.incrementAndGet();
                    return still.get();
                },
                Duration.ofMillis(80),
                deaths::incrementAndGet)) {
            watchdog.start();
            await().until(() -> looks.get() > 3);
            assertThat(deaths).hasValue(0);
            still.set(Duration.ofMillis(80));
            await().until(() -> deaths.get() == 1);
        }
    }
}
