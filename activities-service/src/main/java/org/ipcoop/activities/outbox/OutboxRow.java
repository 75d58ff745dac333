package org.ipcoop.activities.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the table, with the topic it goes to. */
record OutboxRow(
        long id, UUID activityId, int revision, String topic, String type, Instant occurredAt, String payload) {}
