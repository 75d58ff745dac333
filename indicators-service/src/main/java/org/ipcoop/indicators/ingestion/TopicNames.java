package org.ipcoop.indicators.ingestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** The topics, named alike in both services. */
@ConfigMapping(prefix = "ipcoop.topics")
public interface TopicNames {

    /** Completed, corrected, verified, returned and retracted activities. */
    @WithDefault("ipcoop.activities.v1")
    String activities();

    /** Activities that are planned or under way. */
    @WithDefault("ipcoop.plans.v1")
    String plans();

    /** Where records go that could not be applied. */
    @WithDefault("ipcoop.activities.v1.dlq")
    String deadLetters();

    /** Those that are read. */
    default List<String> sources() {
        return List.of(activities(), plans());
    }
}
