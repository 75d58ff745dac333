package org.ipcoop.indicators.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.ipcoop.indicators.period.VietNam;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Finds the standpoint of a question: now, or the past instant it names. */
@ApplicationScoped
public class Standpoints {
    private final DataRevisions revisions;
    private final DataSource dataSource;
    private final Clock clock;

    Standpoints(DataRevisions revisions, DataSource dataSource, Clock clock) {
        this.revisions = revisions;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The standpoint of {@code asOf}, null for now; {@link Invalid} before the first revision and in the future. */
    @Transactional
    public Standpoint of(@Nullable Instant asOf) {
        try (Connection connection = dataSource.getConnection()) {
            if (asOf == null) {
                return new Standpoint(revisions.current(connection), VietNam.today(clock));
            }
            if (asOf.isAfter(clock.instant())) {
                throw unknown(asOf);
            }
            return new Standpoint(revisions.at(connection, asOf).orElseThrow(() -> unknown(asOf)), VietNam.day(asOf));
        } catch (SQLException e) {
            throw new IllegalStateException("data revisions", e);
        }
    }

    private static Invalid unknown(Instant asOf) {
        return new Invalid(Violation.parameter("asOf", "as-of", asOf.toString()));
    }
}
