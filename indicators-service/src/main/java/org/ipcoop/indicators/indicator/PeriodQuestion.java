package org.ipcoop.indicators.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.indicators.period.RelativePeriod;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Reads which days a question is of and how they are cut, from period, calendar, from and to together. */
final class PeriodQuestion {
    private final ParameterReader reader;
    private final LocalDate today;

    PeriodQuestion(ParameterReader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
    }

    /** The kind of period, and the days asked for: {@link DateRange#EVER} where bounds are open. */
    record Asked(PeriodKind kind, DateRange days) {}

    /** What is asked for; what is wrong goes to the reader. */
    Asked read(@Nullable String period, @Nullable String calendar, @Nullable String from, @Nullable String to) {
        boolean admin = admin(calendar);
        Optional<Asked> own = period == null ? Optional.empty() : own(period, admin);
        if (own.isPresent()) {
            requireCivil(calendar, own.get().kind(), period);
            without("from", from, period);
            without("to", to, period);
            return own.get();
        }
        PeriodKind named = kind(period);
        requireCivil(calendar, named, period);
        PeriodKind kind = admin ? named.inAdministrativeCalendar() : named;
        return new Asked(kind, days(from, to, admin || kind.administrative()));
    }

    private void requireCivil(@Nullable String calendar, PeriodKind kind, @Nullable String period) {
        if ("civil".equals(calendar) && kind.administrative()) {
            reader.add("calendar", "contradicts", "calendar=civil", "period=" + period);
        }
    }

    private boolean admin(@Nullable String calendar) {
        if (calendar != null && !calendar.equals("civil") && !calendar.equals("admin")) {
            reader.add("calendar", "unknown-code", Codes.shown(calendar), "civil, admin");
        }
        return "admin".equals(calendar);
    }

    /** A period that brings its own days: a code or a word. */
    private Optional<Asked> own(String period, boolean admin) {
        Optional<Asked> code = Periods.of(period, admin).map(PeriodQuestion::whole);
        return code.isPresent()
                ? code
                : RelativePeriod.of(period, today, admin).map(word -> new Asked(word.kind(), word.days()));
    }

    private static Asked whole(Period period) {
        return new Asked(period.kind(), period.days());
    }

    private void without(String name, @Nullable String sent, @Nullable String period) {
        if (sent != null) {
            reader.add(name, "contradicts", name, "period=" + period);
        }
    }

    private PeriodKind kind(@Nullable String word) {
        if (word == null) {
            return PeriodKind.YEAR;
        }
        return PeriodKind.of(word).orElseGet(() -> {
            List<String> words = PeriodKind.words();
            String allowed = String.join(", ", words) + ", 2025-Q1, A2025-03, " + RelativePeriod.WORDS;
            reader.add("period", "unknown-code", Codes.shown(word), allowed);
            return PeriodKind.YEAR;
        });
    }

    private DateRange days(@Nullable String from, @Nullable String to, boolean admin) {
        DateRange first = bound("from", from, admin);
        DateRange last = bound("to", to, admin);
        if (first.start().isAfter(last.end())) {
            reader.add("from", "from-after-to", shown(from, first.start()), shown(to, last.end()));
            return DateRange.EVER;
        }
        return new DateRange(first.start(), last.end());
    }

    private static String shown(@Nullable String sent, LocalDate day) {
        return sent == null || sent.equals(day.toString()) ? day.toString() : sent + " = " + day;
    }

    private DateRange bound(String name, @Nullable String word, boolean admin) {
        if (word == null) {
            return DateRange.EVER;
        }
        Optional<DateRange> days = Periods.days(word, admin);
        return days.or(() -> RelativePeriod.of(word, today, admin).map(RelativePeriod::days))
                .orElseGet(() -> {
                    String allowed = "2025-03-15, 2025-03, 2025-Q1, 2025-H1, 2025, A2025-03, " + RelativePeriod.WORDS;
                    reader.add(name, "unknown-code", Codes.shown(word), allowed);
                    return DateRange.EVER;
                });
    }
}
