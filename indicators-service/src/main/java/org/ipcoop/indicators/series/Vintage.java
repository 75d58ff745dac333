package org.ipcoop.indicators.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a number was published, as exactly as that is known: a day, a month, a year, or not at all. Vintages are in the order of
 * the last day they can have been, so that what is undated never comes before what is dated.
 *
 * @param code 2025-01-15, 2025-01, 2025 or {@code undated}
 */
record Vintage(String code, LocalDate lastDay) implements Comparable<Vintage> {
    static final Vintage UNDATED = new Vintage("undated", LocalDate.of(1, 1, 1));

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}(?:-\\d{2}(?:-\\d{2})?)?");

    /** The vintage a text means; empty where it means none. */
    static Optional<Vintage> of(String text) {
        if (text.equals(UNDATED.code)) {
            return Optional.of(UNDATED);
        }
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate last = switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text);
            };
            return Optional.of(new Vintage(text, last));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** By the last day; of two that may be the same day the more exactly known one is the later. */
    @Override
    public int compareTo(Vintage other) {
        int days = lastDay.compareTo(other.lastDay);
        return days != 0 ? days : code.compareTo(other.code);
    }
}
