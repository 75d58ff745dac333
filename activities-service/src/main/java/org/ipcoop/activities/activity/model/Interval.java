package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import org.ipcoop.activities.violation.Violations;
import org.jspecify.annotations.Nullable;

/** Civil days, both ends included; either may be unknown. */
public record Interval(@Nullable LocalDate start, @Nullable LocalDate end) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    void check(String at, Violations violations) {
        checkYear(at + "/start", start, violations);
        checkYear(at + "/end", end, violations);
        if (start != null && end != null && start.isAfter(end)) {
            violations.add(at + "/end", "end-before-start", end, start);
        }
    }

    /** A year mistyped, 0206, would open a period of its own in every chart. */
    static void checkYear(String at, @Nullable LocalDate day, Violations violations) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            violations.add(at, "year-range", FIRST_YEAR, LAST_YEAR);
        }
    }

    /** What really happened is not in the future. */
    void checkPast(String at, LocalDate today, Violations violations) {
        if (start != null && start.isAfter(today)) {
            violations.add(at + "/start", "in-the-future", start, today);
        }
        if (end != null && end.isAfter(today)) {
            violations.add(at + "/end", "in-the-future", end, today);
        }
    }

    /** Where only months or years are known, the days are their first and last ones. */
    void checkPrecision(String at, DatePrecision precision, Violations violations) {
        if (start != null && !start.equals(precision.first(start))) {
            violations.add(at + "/start", "date-precision", precision, precision.first(start));
        }
        if (end != null && !end.equals(precision.last(end))) {
            violations.add(at + "/end", "date-precision", precision, precision.last(end));
        }
    }

    /** The day that places the interval in time: its end where known. */
    @Nullable
    LocalDate day() {
        return end != null ? end : start;
    }
}
