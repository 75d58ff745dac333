package org.ipcoop.activities.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Kafka's topics; both services read the same keys. */
@ConfigMapping(prefix = "ipcoop.topics")
public interface TopicNames {

    /** Where completed, corrected, verified, retracted and returned activities go. */
    @WithDefault("ipcoop.activities.v1")
    String activities();

    /** Where every revision of an activity goes before it is completed. */
    @WithDefault("ipcoop.plans.v1")
    String plans();

    /** Where consumers put what they can't read; not used here. */
    @WithDefault("ipcoop.activities.v1.dlq")
    String deadLetters();

    /** The topic of an event type. */
    default String of(EventType type) {
        return switch (type) {
            case PLANNED -> plans();
            case COMPLETED, CORRECTED, VERIFIED, RETRACTED, RETURNED -> activities();
        };
    }

    /** What this service writes to. */
    default List<String> written() {
        return List.of(activities(), plans());
    }
}
