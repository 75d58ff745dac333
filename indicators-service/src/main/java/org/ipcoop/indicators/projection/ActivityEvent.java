package org.ipcoop.indicators.projection;

import java.time.Instant;

/** A revision as it came in: its snapshot and facts, the JSON it was read from, and where in Kafka that is. */
public record ActivityEvent(Snapshot snapshot, Revision revision, String json, Origin origin) {

    /** Reads the facts off the snapshot. */
    public static ActivityEvent of(Snapshot snapshot, String json, Origin origin) {
        Revision revision = new Revision(snapshot.id(), snapshot.revision(), origin.eventTime(), Facts.of(snapshot));
        return new ActivityEvent(snapshot, revision, json, origin);
    }

    /** The record an event came in and what its headers said. */
    public record Origin(
            String topic, int partition, long offset, String eventId, String eventType, Instant eventTime) {}
}
