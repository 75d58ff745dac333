package org.ipcoop.indicators.period;

import java.time.LocalDate;

/** Civil days from start to end, both included; {@link #EVER} stands for no bounds. */
public record DateRange(LocalDate start, LocalDate end) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public static final DateRange EVER = new DateRange(FIRST, LAST);

    public DateRange {
        if (start.isAfter(end)) {
            throw new IllegalArgumentException("start is after end");
        }
    }

    public boolean openStart() {
        return start.equals(FIRST);
    }

    public boolean openEnd() {
        return end.equals(LAST);
    }

    /** Whether every day of the other range is in this one. */
    public boolean covers(DateRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The days of both; the ranges must overlap. */
    public DateRange clip(DateRange other) {
        return new DateRange(
                start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end);
    }
}
