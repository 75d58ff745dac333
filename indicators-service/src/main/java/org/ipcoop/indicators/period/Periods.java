package org.ipcoop.indicators.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Cuts a range into periods and reads the codes in which a request names days (`2025`, `2025-Q1`, `A2025-03`, `2025-03-15`). */
public final class Periods {
    private static final Pattern CODE = Pattern.compile("(?<admin>A)?(?<year>[1-9][0-9]{3})"
            + "(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])))?");
    private static final Pattern DAY = Pattern.compile("([1-9][0-9]{3}-(?:0[1-9]|1[0-2]))-([0-9]{2})");

    private Periods() {}

    /**
     * The periods of a kind that touch the range, in time order; periods at its ends may reach beyond it.
     *
     * @throws IllegalArgumentException when they would be more than the limit
     */
    public static List<Period> covering(PeriodKind kind, DateRange range, int limit) {
        if (kind == PeriodKind.ALL) {
            return List.of(Period.all(range));
        }
        List<Period> periods = new ArrayList<>();
        LocalDate day = range.start();
        while (!day.isAfter(range.end())) {
            if (periods.size() == limit) {
                throw new IllegalArgumentException("more than " + limit + " periods");
            }
            Period period = kind.containing(day);
            periods.add(period);
            day = period.days().end().plusDays(1);
        }
        return periods;
    }

    /** The days a code stands for: those of a day, or of a period; empty when it is neither. */
    public static Optional<DateRange> days(String code) {
        return days(code, false);
    }

    /**
     * The same, where the question is of administrative periods: there {@code 2025-09} is the reporting month of September. A
     * civil month would cut two of them.
     */
    public static Optional<DateRange> days(String code, boolean administrative) {
        Matcher day = DAY.matcher(code);
        return day.matches() ? day(day) : of(code, administrative).map(Period::days);
    }

    /** The days a parameter stands for, all days where it wasn't sent; what it can't stand for is the reader's to refuse. */
    public static DateRange days(ParameterReader reader, String name, @Nullable String sent) {
        if (sent == null) {
            return DateRange.EVER;
        }
        return days(sent).orElseGet(() -> {
            reader.add(name, "wrong-format", "date, year, half, quarter or month");
            return DateRange.EVER;
        });
    }

    /** The period of a code; the administrative one where the code says so (`A2025-09`) or the question is of those. */
    public static Optional<Period> of(String code, boolean administrative) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        PeriodKind kind = kind(parts);
        YearMonth first = YearMonth.of(Integer.parseInt(parts.group("year")), firstMonth(parts));
        boolean reporting = administrative || parts.group("admin") != null;
        return Optional.of((reporting ? kind.inAdministrativeCalendar() : kind).containing(first.atDay(1)));
    }

    private static PeriodKind kind(Matcher parts) {
        if (parts.group("quarter") != null) {
            return PeriodKind.QUARTER;
        }
        if (parts.group("half") != null) {
            return PeriodKind.HALF;
        }
        return parts.group("month") == null ? PeriodKind.YEAR : PeriodKind.MONTH;
    }

    private static int firstMonth(Matcher parts) {
        return switch (kind(parts)) {
            case QUARTER -> Integer.parseInt(parts.group("quarter")) * 3 - 2;
            case HALF -> Integer.parseInt(parts.group("half")) * 6 - 5;
            case MONTH -> Integer.parseInt(parts.group("month"));
            default -> 1;
        };
    }

    private static Optional<DateRange> day(Matcher parts) {
        YearMonth month = YearMonth.parse(parts.group(1));
        int day = Integer.parseInt(parts.group(2));
        return month.isValidDay(day)
                ? Optional.of(new DateRange(month.atDay(day), month.atDay(day)))
                : Optional.empty();
    }
}
