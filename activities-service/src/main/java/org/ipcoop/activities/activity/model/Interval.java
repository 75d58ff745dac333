package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Civil days, both ends included; either may be unknown. */
public record Interval(@Nullable LocalDate start, @Nullable LocalDate end) {

    void check(String at, Violations violations) {
        if (start != null && end != null && start.isAfter(end)) {
            violations.add(at + "/end", "end-before-start", end, start);
        }
    }

    /** The day that places the interval in time: its end where known. */
    @Nullable
    LocalDate day() {
        return end != null ? end : start;
    }
}
