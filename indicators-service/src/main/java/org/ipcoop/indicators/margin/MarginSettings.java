package org.ipcoop.indicators.margin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of the sums that follow behind ingestion; answers never depend on it, only how soon they come. */
@ConfigMapping(prefix = "ipcoop.margins")
public interface MarginSettings {

    /** How long to rest where there is nothing left to add. */
    @WithDefault("2s")
    Duration every();

    /** How many activity revisions one transaction adds. */
    @WithDefault("20000")
    int versionsPerStep();
}
