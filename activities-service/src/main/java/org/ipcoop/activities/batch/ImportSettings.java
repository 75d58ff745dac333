package org.ipcoop.activities.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of activities are imported. The largest file is {@code ipcoop.limits.bulk-body}. */
@ConfigMapping(prefix = "ipcoop.import")
public interface ImportSettings {

    /** Rows judged and written in one transaction. */
    @WithDefault("500")
    int batchSize();

    /** Batches read ahead of the one that is being written, each checked on a thread of its own. */
    @WithDefault("2")
    int batchesAhead();

    /** Longest row in bytes; a longer one is rejected. */
    @WithDefault("2M")
    MemorySize maxRow();

    /** Imports that a replica runs at a time while their callers wait; one more is a 503. */
    @WithDefault("3")
    int concurrent();

    /** How long an import that is all or nothing, or a dry run, may take: it is one transaction. */
    @WithDefault("2h")
    Duration longestTransaction();

    /** How often a replica looks for jobs that another one left or took in. */
    @WithDefault("2s")
    Duration pollInterval();

    /** Whether this replica runs jobs; it takes them in either way. */
    @WithDefault("true")
    boolean runsJobs();

    /** How long a finished job and its report are kept. */
    @WithDefault("30d")
    Duration reportRetention();
}
