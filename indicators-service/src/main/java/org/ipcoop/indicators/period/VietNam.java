package org.ipcoop.indicators.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Which day it is in Viet Nam: the day by which periods end, wherever the service runs. */
public final class VietNam {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietNam() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day an instant falls on there. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The last instant of a day there that a database tells from the next day. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
