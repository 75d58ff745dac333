package org.ipcoop.indicators.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;

/** Owns data_revision and data_revision_log: which state the data is in, and which it was in at any past instant. */
@ApplicationScoped
public class DataRevisions {
    private static final String RAISE = """
            with raised as (
              update data_revision
              set revision = revision + 1,
                  changed_at = greatest(clock_timestamp(), changed_at + interval '1 microsecond')
              returning revision, changed_at),
            logged as (
              insert into data_revision_log (revision, at) select revision, changed_at from raised
              returning revision, at)
            select revision, at, pg_notify('data_revision', revision::text) from logged
            """;
    private static final String LISTEN = "listen data_revision";
    private static final String UNLISTEN = "unlisten data_revision";
    private static final String CURRENT = "select revision, changed_at, past_since from data_revision";
    private static final String REWRITTEN = "update data_revision set past_since = revision";
    private static final String AT =
            "select revision, at from data_revision_log where at <= ? order by at desc, revision desc limit 1";

    /**
     * The revision now.
     *
     * @param pastSince the revision that last changed what was known at those before it; 0 where none did
     */
    public record Present(DataRevision revision, long pastSince) {}

    private final DataSource dataSource;
    private final DataChanges changes;
    private volatile long raised = System.nanoTime();

    DataRevisions(DataSource dataSource, DataChanges changes) {
        this.dataSource = dataSource;
        this.changes = changes;
    }

    /**
     * The next revision, which becomes true with the caller's commit, and is told to whoever listens by it. Every writer waits
     * here for the one before it, until that has committed: raise as late as the rows allow.
     */
    public DataRevision raise(Connection connection, Collection<Change> changed) throws SQLException {
        DataRevision raised = raise(connection);
        changes.record(connection, raised.revision(), changed);
        return raised;
    }

    /** The same within the transaction that the calling thread is in, for features that store by entities. */
    @Transactional(TxType.MANDATORY)
    public DataRevision raise(Collection<Change> changed) {
        try (Connection connection = dataSource.getConnection()) {
            return raise(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("the data revision could not be raised", e);
        }
    }

    /** The same where it can't be told what has changed: those who follow the data have to read all of it again. */
    public DataRevision raise(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            return only(statement).orElseThrow();
        } finally {
            raised = System.nanoTime();
        }
    }

    /** The same where even what was known at past revisions is told otherwise from now on. */
    public DataRevision rewritePast(Connection connection) throws SQLException {
        DataRevision raised = raise(connection);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(REWRITTEN);
        }
        return raised;
    }

    /** Whether this process has raised the revision so lately that its commit may not be seen by a lookup of then. */
    public boolean raisedWithin(Duration time) {
        return System.nanoTime() - raised < time.toNanos();
    }

    /** Makes the connection hear of every raise that is committed from now on. */
    public void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
    }

    /** Undoes {@link #listen} before the connection goes back to others. */
    public void unlisten(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(UNLISTEN);
        }
    }

    /** The revision this connection sees. */
    public DataRevision current(Connection connection) throws SQLException {
        return present(connection).revision();
    }

    /** The same, and since when past answers are what they are. */
    public Present present(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CURRENT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Present(revision(row), row.getLong(3));
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
            return row.next() ? Optional.of(revision(row)) : Optional.empty();
        }
    }

    private static DataRevision revision(ResultSet row) throws SQLException {
        return new DataRevision(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
