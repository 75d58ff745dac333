package org.ipcoop.activities.activity.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity at one revision: what is stored, returned and published. */
public record Activity(
        UUID id,
        Content content,
        Status status,
        boolean sample,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Verification verification) {

    /** One that nobody verified. */
    public Activity(
            UUID id,
            Content content,
            Status status,
            boolean sample,
            int revision,
            Instant createdAt,
            Instant updatedAt) {
        this(id, content, status, sample, revision, createdAt, updatedAt, null);
    }

    /** The next revision. A correction keeps the state VERIFIED, and the verification tells that it is older. */
    public Activity next(Content changed, Status to, boolean isSample, Instant now) {
        Verification kept = verification == null || to != status ? verification : verification.corrected();
        return new Activity(id, changed, to, isSample, revision + 1, createdAt, now, kept);
    }

    /** This revision, as somebody of that organisation verified it. */
    public Activity verifiedBy(@Nullable String organisation) {
        var verified = new Verification(revision, updatedAt, organisation, false);
        return new Activity(id, content, status, sample, revision, createdAt, updatedAt, verified);
    }
}
