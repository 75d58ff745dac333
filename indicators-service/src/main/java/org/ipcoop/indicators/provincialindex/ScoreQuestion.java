package org.ipcoop.indicators.provincialindex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.period.Period;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.period.Periods;
import org.ipcoop.indicators.period.RelativePeriod;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.Nullable;

/** Reads what every question about scores has: which period, and whether sample activities count. */
final class ScoreQuestion {
    /** How every operation describes its period. */
    static final String PERIOD =
            "One period of the kind the index is defined for: 2025, 2025-Q1, A2025-03, LAST_YEAR. By "
                    + "default the last that has ended.";

    /** How every operation describes whether samples count. */
    static final String SAMPLE = "include (default) or exclude activities of sample organisations.";

    private static final int LONGEST_SHOWN = 40;

    private final PeriodKind kind;
    private final ParameterReader reader;
    private final LocalDate today;

    ScoreQuestion(InForce index, ParameterReader reader) {
        this.kind = index.definition().period();
        this.reader = reader;
        this.today = index.state().today();
    }

    /** The question; what is wrong goes to the reader. */
    ScoreQuery read(@Nullable String period, @Nullable String sample) {
        Period asked = period(period);
        if (sample != null && !List.of("include", "exclude").contains(sample)) {
            reader.add("sample", "unknown-code", shown(sample), "include, exclude");
        }
        return new ScoreQuery(asked, !"exclude".equals(sample));
    }

    private Period period(@Nullable String sent) {
        Period running = kind.containing(today);
        Period last = kind == PeriodKind.ALL
                ? running
                : kind.containing(running.days().start().minusDays(1));
        if (sent == null) {
            return last;
        }
        Optional<Period> asked = named(sent).filter(found -> found.kind() == kind);
        if (asked.isEmpty()) {
            reader.add("period", "unknown-code", shown(sent), last.code() + ", …");
        }
        return asked.orElse(last);
    }

    private Optional<Period> named(String text) {
        if (kind == PeriodKind.ALL) {
            return text.equals("ALL") ? Optional.of(kind.containing(today)) : Optional.empty();
        }
        return Periods.of(text, kind.administrative())
                .or(() -> RelativePeriod.of(text, today)
                        .flatMap(word -> whole(word.days().start(), word)));
    }

    /** A word counts where it means exactly one period. */
    private Optional<Period> whole(LocalDate day, RelativePeriod word) {
        Period period = kind.containing(day);
        return period.days().equals(word.days()) ? Optional.of(period) : Optional.empty();
    }

    /** As much of what a client sent as a message repeats. */
    static String shown(String sent) {
        return sent.length() <= LONGEST_SHOWN ? sent : sent.substring(0, LONGEST_SHOWN) + "…";
    }
}
