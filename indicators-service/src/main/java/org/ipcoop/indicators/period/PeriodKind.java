package org.ipcoop.indicators.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How time is cut. The administrative month m runs from the 15th of the month before to the 14th of m, the administrative
 * year Y from 15 December Y−1 to 14 December Y, as Decree 09/2019/NĐ-CP (art. 12) closes the figures of periodic reports.
 */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    ADMIN_MONTH,
    ADMIN_YEAR,
    ALL;

    private static final int CLOSING_DAY = 14;

    /** The word used in requests: `month`, …, `admin-month`, `all`. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(PeriodKind::word).toList();
    }

    public static Optional<PeriodKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The period of this kind that contains the day. */
    public Period containing(LocalDate day) {
        return switch (this) {
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case HALF -> half(day.getYear(), (day.getMonthValue() + 5) / 6);
            case YEAR -> year(day.getYear());
            case ADMIN_MONTH -> adminMonth(reportedIn(day));
            case ADMIN_YEAR -> adminYear(reportedIn(day).getYear());
            case ALL -> Period.all(DateRange.EVER);
        };
    }

    static Period month(YearMonth month) {
        DateRange days = new DateRange(month.atDay(1), month.atEndOfMonth());
        return new Period(MONTH, month.toString(), days, PeriodLabel.month(month));
    }

    static Period quarter(int year, int quarter) {
        DateRange days = months(year, quarter * 3 - 2, quarter * 3);
        return new Period(QUARTER, year(year).code() + "-Q" + quarter, days, PeriodLabel.quarter(year, quarter));
    }

    static Period half(int year, int half) {
        DateRange days = months(year, half * 6 - 5, half * 6);
        return new Period(HALF, year(year).code() + "-H" + half, days, PeriodLabel.half(year, half));
    }

    static Period year(int year) {
        String code = String.format(Locale.ROOT, "%04d", year);
        return new Period(YEAR, code, months(year, 1, 12), PeriodLabel.year(year));
    }

    static Period adminMonth(YearMonth month) {
        DateRange days = new DateRange(month.minusMonths(1).atDay(CLOSING_DAY + 1), month.atDay(CLOSING_DAY));
        return new Period(ADMIN_MONTH, "A" + month, days, PeriodLabel.adminMonth(month, days));
    }

    static Period adminYear(int year) {
        DateRange days =
                new DateRange(LocalDate.of(year - 1, 12, CLOSING_DAY + 1), LocalDate.of(year, 12, CLOSING_DAY));
        return new Period(ADMIN_YEAR, "A" + year(year).code(), days, PeriodLabel.adminYear(year, days));
    }

    private static YearMonth reportedIn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() > CLOSING_DAY ? month.plusMonths(1) : month;
    }

    private static DateRange months(int year, int first, int last) {
        return new DateRange(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }
}
