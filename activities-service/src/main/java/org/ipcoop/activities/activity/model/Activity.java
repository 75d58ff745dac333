package org.ipcoop.activities.activity.model;

import java.time.Instant;
import java.util.UUID;

/** An activity at one revision: what is stored, returned and published. */
public record Activity(
        UUID id, Content content, Status status, boolean sample, int revision, Instant createdAt, Instant updatedAt) {

    /** The next revision. */
    public Activity next(Content changed, Status to, boolean isSample, Instant now) {
        return new Activity(id, changed, to, isSample, revision + 1, createdAt, now);
    }
}
