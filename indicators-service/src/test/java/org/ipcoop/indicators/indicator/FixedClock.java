package org.ipcoop.indicators.indicator;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sets the service's clock for the rest of a test. */
final class FixedClock {
    private FixedClock() {}

    static void at(String instant) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), Clock.class);
    }
}
