package org.ipcoop.indicators.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;

/** The kinds of periods for which series are told, and how a period of each is written. */
public enum SeriesPeriod {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    ADMIN_MONTH,
    ADMIN_YEAR,
    /** From any day to any other, as cumulative figures are told: {@code 2020/2024}. */
    RANGE;

    private static final int YEAR_LENGTH = 4;

    /** The word used in requests: {@code month}, …, {@code admin-month}, {@code range}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SeriesPeriod::word).toList();
    }

    @JsonCreator
    static SeriesPeriod read(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException("not a kind of period"));
    }

    static Optional<SeriesPeriod> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** A period of this kind, for a message that shows how one is written. */
    String example() {
        return switch (this) {
            case DAY -> "2024-03-31";
            case MONTH -> "2024-03";
            case QUARTER -> "2024-Q1";
            case HALF -> "2024-H1";
            case YEAR -> "2024";
            case ADMIN_MONTH -> "A2024-03";
            case ADMIN_YEAR -> "A2024";
            case RANGE -> "2020/2024";
        };
    }

    /** The days of a period of this kind; empty where the text is none of this kind. */
    Optional<DateRange> days(String text) {
        Optional<DateRange> days = this == RANGE ? range(text) : Periods.days(text);
        return days.filter(found -> code(found).equals(canonical(text, found)));
    }

    /** How the period of these days is written. */
    String code(DateRange days) {
        return switch (this) {
            case DAY -> days.start().toString();
            case MONTH -> PeriodKind.MONTH.containing(days.start()).code();
            case QUARTER -> PeriodKind.QUARTER.containing(days.start()).code();
            case HALF -> PeriodKind.HALF.containing(days.start()).code();
            case YEAR -> PeriodKind.YEAR.containing(days.start()).code();
            case ADMIN_MONTH -> PeriodKind.ADMIN_MONTH.containing(days.start()).code();
            case ADMIN_YEAR -> PeriodKind.ADMIN_YEAR.containing(days.start()).code();
            case RANGE -> rangeCode(days);
        };
    }

    /** A range may name its ends in any way. */
    private String canonical(String text, DateRange days) {
        return this == RANGE ? code(days) : text;
    }

    private static Optional<DateRange> range(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<DateRange> first = Periods.days(text.substring(0, slash));
        Optional<DateRange> last = Periods.days(text.substring(slash + 1));
        return first.isPresent()
                        && last.isPresent()
                        && !first.get().start().isAfter(last.get().end())
                ? Optional.of(new DateRange(first.get().start(), last.get().end()))
                : Optional.empty();
    }

    private static String rangeCode(DateRange days) {
        boolean years =
                days.start().getDayOfYear() == 1 && days.end().plusDays(1).getDayOfYear() == 1;
        String first = days.start().toString();
        String last = days.end().toString();
        return years ? first.substring(0, YEAR_LENGTH) + "/" + last.substring(0, YEAR_LENGTH) : first + "/" + last;
    }
}
