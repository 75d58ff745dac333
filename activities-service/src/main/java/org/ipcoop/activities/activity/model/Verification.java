package org.ipcoop.activities.activity.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody other than the reporters looked at an activity: which revision, when, and for which organisation. Who it was
 * stays in the history: what is published is kept for ever and names no person.
 *
 * @param correctedSince whether what was verified has been corrected afterwards
 */
public record Verification(
        int revision, Instant at, @Nullable String organisation, boolean correctedSince) {

    Verification corrected() {
        return new Verification(revision, at, organisation, true);
    }
}
