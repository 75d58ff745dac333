package org.ipcoop.indicators.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word for a stretch of time that moves on with the calendar, and what it means on a day: how it is cut and its days. The
 * words are listed in docs/periods.md. LAST_… never contains the period that is still running; …_TO_DATE and THIS_… are it.
 */
public record RelativePeriod(String word, PeriodKind kind, DateRange days, PeriodLabel label) {
    private static final String UNIT = "(?<admin>ADMIN_)?(?<unit>MONTH|QUARTER|HALF|YEAR)";
    private static final Pattern THIS_OR_LAST = Pattern.compile("(?<which>THIS|LAST)_" + UNIT);
    private static final Pattern TO_DATE = Pattern.compile(UNIT + "_TO_DATE");
    private static final Pattern LAST_OF_SEVERAL =
            Pattern.compile("LAST_(?<count>[1-9][0-9]{0,2})_(?<admin>ADMIN_)?(?<units>MONTHS|QUARTERS|HALVES|YEARS)");

    /** A star stands where the administrative calendar is named. */
    private static final List<String> COMMON = List.of(
            "THIS_*MONTH",
            "LAST_*MONTH",
            "*MONTH_TO_DATE",
            "LAST_3_*MONTHS",
            "LAST_6_*MONTHS",
            "LAST_12_*MONTHS",
            "THIS_*QUARTER",
            "LAST_*QUARTER",
            "*QUARTER_TO_DATE",
            "LAST_4_*QUARTERS",
            "THIS_*HALF",
            "LAST_*HALF",
            "*HALF_TO_DATE",
            "LAST_2_*HALVES",
            "THIS_*YEAR",
            "LAST_*YEAR",
            "*YEAR_TO_DATE",
            "LAST_3_*YEARS",
            "LAST_5_*YEARS",
            "LAST_10_*YEARS");

    /** How the words are made, for messages; docs/periods.md has them all. */
    public static final String WORDS =
            "LAST_12_MONTHS, LAST_4_QUARTERS, THIS_YEAR, LAST_YEAR, YEAR_TO_DATE, THIS_ADMIN_MONTH, …";

    /** The words in common use, and what they mean on a day. */
    public static List<RelativePeriod> common(LocalDate today) {
        return Stream.of("", "ADMIN_")
                .flatMap(calendar -> COMMON.stream().map(word -> word.replace("*", calendar)))
                .flatMap(word -> of(word, today).stream())
                .toList();
    }

    /** What the word means on a day; empty when it is none. */
    public static Optional<RelativePeriod> of(String word, LocalDate today) {
        return of(word, today, false);
    }

    /** The same, where the question is of administrative periods: there LAST_YEAR is the last administrative year. */
    public static Optional<RelativePeriod> of(String word, LocalDate today, boolean administrative) {
        Matcher one = THIS_OR_LAST.matcher(word);
        if (one.matches()) {
            PeriodKind kind = kind(one, one.group("unit"), administrative);
            return Optional.of(one(word, kind, today, one.group("which").equals("LAST")));
        }
        Matcher running = TO_DATE.matcher(word);
        if (running.matches()) {
            return Optional.of(toDate(word, kind(running, running.group("unit"), administrative), today));
        }
        Matcher several = LAST_OF_SEVERAL.matcher(word);
        if (!several.matches()) {
            return Optional.empty();
        }
        PeriodKind kind = kind(several, several.group("units"), administrative);
        return Optional.of(several(word, kind, today, Integer.parseInt(several.group("count"))));
    }

    private static RelativePeriod one(String word, PeriodKind kind, LocalDate today, boolean last) {
        Period period = kind.stepsFrom(today, last ? -1 : 0);
        return new RelativePeriod(word, kind, period.days(), RelativeLabels.one(kind, last));
    }

    private static RelativePeriod toDate(String word, PeriodKind kind, LocalDate today) {
        DateRange days = new DateRange(kind.containing(today).days().start(), today);
        return new RelativePeriod(word, kind, days, RelativeLabels.toDate(kind));
    }

    private static RelativePeriod several(String word, PeriodKind kind, LocalDate today, int count) {
        DateRange days = new DateRange(
                kind.stepsFrom(today, -count).days().start(),
                kind.stepsFrom(today, -1).days().end());
        return new RelativePeriod(word, kind, days, RelativeLabels.several(kind, count));
    }

    private static PeriodKind kind(Matcher word, String unit, boolean administrative) {
        PeriodKind civil = switch (unit) {
            case "MONTH", "MONTHS" -> PeriodKind.MONTH;
            case "QUARTER", "QUARTERS" -> PeriodKind.QUARTER;
            case "HALF", "HALVES" -> PeriodKind.HALF;
            default -> PeriodKind.YEAR;
        };
        return administrative || word.group("admin") != null ? civil.inAdministrativeCalendar() : civil;
    }
}
