package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Which state of the data a read is about: the present one, or the one of the instant that {@code asOf} names. */
final class KnownState {
    private KnownState() {}

    /** Throws {@link Invalid} where the text is no instant, is yet to come or lies before the first data. */
    static DataRevision read(DataRevisions revisions, Connection connection, @Nullable String asOf)
            throws SQLException {
        if (asOf == null) {
            return revisions.current(connection);
        }
        Instant instant = instant(asOf);
        if (instant.isAfter(Clock.systemUTC().instant())) {
            throw new Invalid(Violation.parameter("asOf", "as-of-future"));
        }
        return revisions
                .at(connection, instant)
                .orElseThrow(() -> new Invalid(Violation.parameter("asOf", "as-of-before-data")));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH)) {
                throw new Invalid(Violation.parameter("asOf", "as-of-before-data"));
            }
            return instant;
        } catch (DateTimeException unreadable) {
            throw new Invalid(Violation.parameter("asOf", "wrong-format", "date-time"));
        }
    }
}
