package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import org.ipcoop.activities.violation.Languages;
import org.ipcoop.activities.violation.Violations;
import org.ipcoop.activities.violation.WebAddress;
import org.jspecify.annotations.Nullable;

/** What proves the activity took place: an address, and optionally the digest of what was there. */
public record Evidence(
        Kind kind,
        String uri,
        @Nullable String title,
        @Nullable String sha256,
        @Nullable LocalDate date,
        @Nullable String language) {

    void check(String at, LocalDate today, Violations violations) {
        WebAddress.check(at + "/uri", uri, violations);
        if (language != null) {
            Languages.check(at + "/language", language, violations);
        }
        Interval.checkYear(at + "/date", date, violations);
        if (date != null && date.isAfter(today)) {
            violations.add(at + "/date", "in-the-future", date, today);
        }
    }

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
