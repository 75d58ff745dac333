package org.ipcoop.indicators.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a range into periods and reads the words in which a request names days (`2025`, `2025-Q1`, `2025-03-15`, …). */
public final class Periods {
    private static final Pattern WORD = Pattern.compile(
            "(?<year>[1-9]\\d{3})(?:-(?:Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])(?:-(?<day>\\d{2}))?))?");
    private static final Pattern ADMIN = Pattern.compile("A(?<year>[1-9]\\d{3})(?:-(?<month>0[1-9]|1[0-2]))?");

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

    /** The days a word stands for: a day, month, quarter, half, year, or administrative month or year; empty when it is none. */
    public static Optional<DateRange> days(String word) {
        Matcher admin = ADMIN.matcher(word);
        if (admin.matches()) {
            return Optional.of(adminDays(admin));
        }
        Matcher civil = WORD.matcher(word);
        return civil.matches() ? civilDays(civil) : Optional.empty();
    }

    private static DateRange adminDays(Matcher word) {
        int year = Integer.parseInt(word.group("year"));
        String month = word.group("month");
        Period period = month == null
                ? PeriodKind.adminYear(year)
                : PeriodKind.adminMonth(YearMonth.of(year, Integer.parseInt(month)));
        return period.days();
    }

    private static Optional<DateRange> civilDays(Matcher word) {
        int year = Integer.parseInt(word.group("year"));
        String quarter = word.group("quarter");
        String half = word.group("half");
        String month = word.group("month");
        if (quarter != null) {
            return Optional.of(
                    PeriodKind.quarter(year, Integer.parseInt(quarter)).days());
        }
        if (half != null) {
            return Optional.of(PeriodKind.half(year, Integer.parseInt(half)).days());
        }
        if (month == null) {
            return Optional.of(PeriodKind.year(year).days());
        }
        return monthOrDay(YearMonth.of(year, Integer.parseInt(month)), word);
    }

    private static Optional<DateRange> monthOrDay(YearMonth month, Matcher word) {
        String text = word.group("day");
        if (text == null) {
            return Optional.of(PeriodKind.month(month).days());
        }
        int day = Integer.parseInt(text);
        return month.isValidDay(day)
                ? Optional.of(new DateRange(month.atDay(day), month.atDay(day)))
                : Optional.empty();
    }
}
