package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What proves the activity took place: an address, and optionally the digest of what was there. */
public record Evidence(
        Kind kind,
        String uri,
        @Nullable String title,
        @Nullable String sha256,
        @Nullable LocalDate date,
        @Nullable String language) {

    /** Kinds of evidence. */
    public enum Kind {
        WEB_PAGE,
        DOCUMENT,
        ATTENDANCE_LIST,
        CERTIFICATE,
        DATASET,
        OTHER
    }
}
