package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Where the observations of a series go on, and in which state of the data: that of their first page. */
record ObservationsCursor(@Nullable Instant knownAt, After after) {
    static final int KEYS = 6;

    private static final ObservationsCursor BEGINNING = new ObservationsCursor(null, After.NOTHING);
    private static final String SEPARATOR = ",";

    /** The place behind which a page begins. */
    record After(DateRange days, List<String> key, String source, Vintage vintage) {
        static final After NOTHING = new After(
                new DateRange(DateRange.EVER.start(), DateRange.EVER.start()), List.of(), "", Vintage.UNDATED);
    }

    /** Another series' cursor is none of this one's. */
    static String scope(String series) {
        return "observations:" + series;
    }

    static ObservationsCursor of(Optional<Cursor> sent) {
        return sent.map(cursor -> read(cursor.keys())).orElse(BEGINNING);
    }

    /** The cursor behind an observation. */
    static Cursor behind(Series series, DataRevision state, Observed last) {
        return Cursor.after(
                scope(series.code()),
                state.changedAt().toString(),
                last.days().start().toString(),
                last.days().end().toString(),
                String.join(SEPARATOR, last.key()),
                last.source(),
                last.vintage().code());
    }

    /** The state the first page was made of; where this is the first, the one that is asked for. */
    DataRevision state(Connection connection, AsOf asOf, @Nullable String asked) throws SQLException {
        return asOf.read(connection, knownAt == null ? asked : knownAt.toString())
                .revision();
    }

    private static ObservationsCursor read(List<String> keys) {
        try {
            DateRange days = new DateRange(LocalDate.parse(keys.get(1)), LocalDate.parse(keys.get(2)));
            Vintage vintage = Vintage.of(keys.get(5)).orElseThrow(ObservationsCursor::madeUp);
            List<String> key =
                    keys.get(3).isEmpty() ? List.of() : List.of(keys.get(3).split(SEPARATOR, -1));
            if (!DateRange.EVER.covers(days)) {
                throw madeUp();
            }
            return new ObservationsCursor(Instant.parse(keys.get(0)), new After(days, key, keys.get(4), vintage));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw madeUp();
        }
    }

    private static Invalid madeUp() {
        return new Invalid(Violation.parameter("cursor", "cursor"));
    }
}
