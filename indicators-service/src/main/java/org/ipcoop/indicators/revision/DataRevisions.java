package org.ipcoop.indicators.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Owns data_revision and data_revision_log: which state the data is in, and which it was in at any past instant. */
@ApplicationScoped
public class DataRevisions {
    private static final String RAISE = """
            with raised as (
              update data_revision
              set revision = revision + 1,
                  changed_at = greatest(clock_timestamp(), changed_at + interval '1 microsecond')
              returning revision, changed_at)
            insert into data_revision_log (revision, at) select revision, changed_at from raised
            returning revision, at
            """;
    private static final String CURRENT = "select revision, changed_at from data_revision";
    private static final String AT =
            "select revision, at from data_revision_log where at <= ? order by at desc, revision desc limit 1";

    /**
     * The next revision, which becomes true with the caller's commit. Every writer waits here for the one before it, until
     * that has committed: raise as late as the rows allow.
     */
    public DataRevision raise(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            return only(statement).orElseThrow();
        }
    }

    /** The revision this connection sees. */
    public DataRevision current(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT)) {
            return only(statement).orElseThrow();
        }
    }

    /** The revision the data was in at an instant; empty before the first. */
    public Optional<DataRevision> at(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AT)) {
            statement.setObject(1, instant.atOffset(ZoneOffset.UTC));
            return only(statement);
        }
    }

    private static Optional<DataRevision> only(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new DataRevision(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant()))
                    : Optional.empty();
        }
    }
}
