package org.ipcoop.indicators.serving;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Settings of a test without configuration. */
record Settings(MemorySize memory, Duration keep, Duration staleness, boolean floor) implements ServingSettings {
    static Settings of(long bytes, Duration staleness) {
        return new Settings(new MemorySize(BigInteger.valueOf(bytes)), Duration.ofMinutes(10), staleness, false);
    }
}
