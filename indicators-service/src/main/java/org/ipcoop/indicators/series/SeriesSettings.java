package org.ipcoop.indicators.series;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files of observations are imported. The largest file is {@code ipcoop.limits.bulk-body}. */
@ConfigMapping(prefix = "ipcoop.series")
interface SeriesSettings {

    /** Rows judged and written in one transaction. */
    @WithDefault("2000")
    int batchSize();

    /** Longest row in bytes; a longer one is rejected. */
    @WithDefault("64K")
    MemorySize maxRow();

    /** Imports that a replica runs at a time; one more is a 503. */
    @WithDefault("3")
    int concurrentImports();
}
