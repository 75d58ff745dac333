package org.ipcoop.activities.activity.model;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How exactly the dates are known. */
public enum DatePrecision {
    DAY,
    MONTH,
    YEAR;

    /** The first day of the month or year that the day stands for. */
    LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
        };
    }

    /** The last one. */
    LocalDate last(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
