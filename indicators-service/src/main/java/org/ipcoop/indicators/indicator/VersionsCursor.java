package org.ipcoop.indicators.indicator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.revision.AsOf;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Where a list of versions goes on, the latest first, and in which state of the data: that of its first page. */
record VersionsCursor(@Nullable Instant knownAt, int before) {
    static final int KEYS = 2;

    private static final VersionsCursor BEGINNING = new VersionsCursor(null, Integer.MAX_VALUE);

    /** Another definition's cursor is none of this one's. */
    static String scope(String code) {
        return "versions:" + code;
    }

    static VersionsCursor of(Optional<Cursor> sent) {
        return sent.map(cursor -> read(cursor.keys())).orElse(BEGINNING);
    }

    /** The cursor behind a version. */
    static Cursor behind(String code, DataRevision state, int version) {
        return Cursor.after(scope(code), state.changedAt().toString(), Integer.toString(version));
    }

    /** The state the first page was made of; where this is the first, the one that is asked for. */
    DataRevision state(Connection connection, AsOf asOf, @Nullable String asked) throws SQLException {
        return asOf.read(connection, knownAt == null ? asked : knownAt.toString())
                .revision();
    }

    private static VersionsCursor read(List<String> keys) {
        try {
            return new VersionsCursor(Instant.parse(keys.get(0)), Integer.parseInt(keys.get(1)));
        } catch (DateTimeException | NumberFormatException madeUp) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }
}
