package org.ipcoop.indicators.serving;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept. */
@ConfigMapping(prefix = "ipcoop.serving")
public interface ServingSettings {

    /** Memory for answers that were made, their compressed forms included; those not asked for go first. */
    @WithDefault("64M")
    MemorySize memory();

    /** An answer nobody asked for during this time is forgotten: most often its data have changed. */
    @WithDefault("10m")
    Duration keep();

    /**
     * How long ago the state of the data may have been looked up when a request is answered by it; polls in between need no
     * database at all. A replica that is changing data itself looks up for every request, so whoever writes through it reads what
     * was written. With 0, whatever was visible to anybody before a request began is in its answer, through any replica.
     */
    @WithDefault("5ms")
    Duration staleness();

    /** Whether GET /api/v1/nothing answers an empty object: the floor that benchmarks hold reads against. */
    @WithDefault("false")
    boolean floor();
}
