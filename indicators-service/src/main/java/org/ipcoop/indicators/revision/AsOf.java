package org.ipcoop.indicators.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameter {@code asOf}: an instant, or a day, whose end in Viet Nam is meant. What a reply calls {@code knownAt} is
 * always answered by the very state that reply was made of.
 */
@ApplicationScoped
public class AsOf {
    /** How every read names the parameter. */
    public static final String NAME = "asOf";

    /** What the API's description says of it. */
    public static final String MEANING = "Answer by what was known then: an instant, 2026-03-31T17:00:00Z, such as the "
            + "knownAt of a reply, or a day, whose end in Viet Nam is meant. Default: by what is known now.";

    private static final int DAY = "2026-01-31".length();

    private final DataRevisions revisions;
    private final DataSource dataSource;
    private final Clock clock;

    AsOf(DataRevisions revisions, DataSource dataSource, Clock clock) {
        this.revisions = revisions;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * The state that was known then, or the present one where nothing is asked.
     *
     * @throws Invalid where the text is no instant, or one that is yet to come, or one of before the first data
     */
    public DataState read(Connection connection, @Nullable String asOf) throws SQLException {
        DataRevision current = revisions.current(connection);
        if (asOf == null) {
            return new DataState(current, false, VietNam.today(clock));
        }
        Instant instant = instant(asOf);
        if (instant.isAfter(current.changedAt())) {
            requirePast(instant);
            return new DataState(current, false, VietNam.day(instant));
        }
        if (instant.isBefore(Instant.EPOCH)) {
            throw refused("as-of-before-data");
        }
        DataRevision then = revisions.at(connection, instant).orElseThrow(() -> refused("as-of-before-data"));
        return new DataState(then, then.revision() != current.revision(), VietNam.day(instant));
    }

    /** The same by a connection of its own. */
    @Transactional
    public DataState read(@Nullable String asOf) {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, asOf);
        } catch (SQLException e) {
            throw new IllegalStateException("the revision of the data could not be read", e);
        }
    }

    /** The same state where it is a past one by now; null where it is the present one still. */
    public @Nullable DataRevision past(Connection connection, DataRevision state) throws SQLException {
        return state.revision() == revisions.current(connection).revision() ? null : state;
    }

    private void requirePast(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw refused("as-of-future");
        }
    }

    private static Instant instant(String text) {
        try {
            return text.length() == DAY
                    ? VietNam.end(LocalDate.parse(text))
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Invalid(Violation.parameter(NAME, "wrong-format", "date-time, date"));
        }
    }

    private static Invalid refused(String code) {
        return new Invalid(Violation.parameter(NAME, code));
    }
}
