package org.ipcoop.activities.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing to tell: what happened to which activity, and the activity as it is after that.
 *
 * @param snapshot the activity as JSON, the same as a GET answers; sent byte for byte
 */
public record OutboxEvent(UUID activityId, int revision, EventType type, Instant occurredAt, String snapshot) {}
