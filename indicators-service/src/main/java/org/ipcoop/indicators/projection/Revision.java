package org.ipcoop.indicators.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One revision of an activity and all it contributes. {@code time} is the event's. */
public record Revision(UUID activityId, int number, Instant time, List<Fact> facts) {

    public Revision {
        facts = List.copyOf(facts);
    }
}
