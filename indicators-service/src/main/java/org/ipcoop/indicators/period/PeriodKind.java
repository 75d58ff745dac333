package org.ipcoop.indicators.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How time is cut. Administrative periods close on the 14th, as Decree 09/2019/NĐ-CP (art. 12) closes the figures of periodic
 * reports: the month m runs from the 15th of the month before to the 14th of m, the year Y from 15 December Y−1 to 14 December
 * Y, quarters and halves from the 15th before their first month to the 14th of their last.
 */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    ADMIN_MONTH,
    ADMIN_QUARTER,
    ADMIN_HALF,
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

    /** Whether periods of this kind run from the 15th to the 14th. */
    public boolean administrative() {
        return name().startsWith("ADMIN_");
    }

    /** The kind of the same length in the administrative calendar; the grand total has none but itself. */
    public PeriodKind inAdministrativeCalendar() {
        return switch (this) {
            case MONTH, ADMIN_MONTH -> ADMIN_MONTH;
            case QUARTER, ADMIN_QUARTER -> ADMIN_QUARTER;
            case HALF, ADMIN_HALF -> ADMIN_HALF;
            case YEAR, ADMIN_YEAR -> ADMIN_YEAR;
            case ALL -> ALL;
        };
    }

    /** The period of this kind that contains the day. */
    public Period containing(LocalDate day) {
        return switch (this) {
            case MONTH -> months(YearMonth.from(day), 1);
            case QUARTER -> months(YearMonth.from(day), 3);
            case HALF -> months(YearMonth.from(day), 6);
            case YEAR -> months(YearMonth.from(day), 12);
            case ADMIN_MONTH -> months(reportedIn(day), 1);
            case ADMIN_QUARTER -> months(reportedIn(day), 3);
            case ADMIN_HALF -> months(reportedIn(day), 6);
            case ADMIN_YEAR -> months(reportedIn(day), 12);
            case ALL -> Period.all(DateRange.EVER);
        };
    }

    /** The period of this kind that comes so many after the one containing the day; before it where negative. */
    public Period stepsFrom(LocalDate day, int steps) {
        Period period = containing(day);
        for (int i = 0; i < Math.abs(steps); i++) {
            period = containing(
                    steps < 0
                            ? period.days().start().minusDays(1)
                            : period.days().end().plusDays(1));
        }
        return period;
    }

    /** The period of so many months of the year that the month is in. */
    private Period months(YearMonth month, int length) {
        int number = (month.getMonthValue() - 1) / length + 1;
        YearMonth last = month.withMonth(number * length);
        YearMonth first = last.minusMonths(length - 1L);
        DateRange days = administrative()
                ? new DateRange(first.minusMonths(1).atDay(CLOSING_DAY + 1), last.atDay(CLOSING_DAY))
                : new DateRange(first.atDay(1), last.atEndOfMonth());
        PeriodLabel label = administrative()
                ? PeriodLabel.reporting(length, number, month.getYear(), days)
                : PeriodLabel.of(length, number, month.getYear());
        return new Period(this, code(length, number, month.getYear()), days, label);
    }

    private String code(int length, int number, int ofYear) {
        String year = String.format(Locale.ROOT, "%s%04d", administrative() ? "A" : "", ofYear);
        return switch (length) {
            case 1 -> String.format(Locale.ROOT, "%s-%02d", year, number);
            case 3 -> year + "-Q" + number;
            case 6 -> year + "-H" + number;
            default -> year;
        };
    }

    private static YearMonth reportedIn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.getDayOfMonth() > CLOSING_DAY ? month.plusMonths(1) : month;
    }
}
