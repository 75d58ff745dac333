package org.ipcoop.indicators.indicator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ipcoop.indicators.indicator.ContributorsReader.After;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Where a list of contributors goes on, and in which state of the data: that of its first page. */
record ContributorsCursor(
        @Nullable Instant knownAt, @Nullable LocalDate today, After after) {
    static final String SCOPE = "contributors";
    static final int KEYS = 4;

    private static final ContributorsCursor BEGINNING = new ContributorsCursor(null, null, After.NOTHING);

    static ContributorsCursor of(Optional<Cursor> sent) {
        return sent.map(cursor -> read(cursor.keys())).orElse(BEGINNING);
    }

    /** The cursor behind a contributor. */
    static Cursor behind(DataState state, Contributor last) {
        return Cursor.after(
                SCOPE,
                state.revision().changedAt().toString(),
                state.today().toString(),
                last.day().toString(),
                last.activity().toString());
    }

    boolean goesOn() {
        return knownAt != null;
    }

    /** The state the first page was made of. */
    DataState state(Connection connection, AsOf asOf) throws SQLException {
        if (knownAt == null || today == null) {
            throw new IllegalStateException("the first page has no state yet");
        }
        DataState then = asOf.read(connection, knownAt.toString());
        return new DataState(then.revision(), then.past(), today);
    }

    /** A day that a database can hold. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!DateRange.EVER.covers(new DateRange(day, day))) {
            throw new DateTimeException("a day of no data");
        }
        return day;
    }

    private static ContributorsCursor read(List<String> keys) {
        try {
            return new ContributorsCursor(
                    Instant.parse(keys.get(0)),
                    day(keys.get(1)),
                    new After(day(keys.get(2)), UUID.fromString(keys.get(3))));
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }
}
