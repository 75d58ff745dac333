package org.ipcoop.indicators.gii;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;

/**
 * The edition tables. An import is one transaction, so an edition is stored whole or not at all; readers meanwhile see the
 * revision before.
 */
@ApplicationScoped
class EditionStore {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('gii_edition'), ?)";

    private static final String NEXT_REVISION = "select coalesce(max(revision), 0) + 1 from gii_edition where year = ?";

    private static final String INSERT = """
            insert into gii_edition (year, revision, imported_at, imported_by, source) values (?, ?, ?, ?, ?)""";

    private static final String DATE = "update gii_edition set from_revision = ? where year = ? and revision = ?";

    private static final String KNOWN = """
            select distinct on (year) year, revision, imported_at, imported_by, source
            from gii_edition where from_revision <= ? order by year desc, revision desc""";

    private final AgroalDataSource database;
    private final DataRevisions revisions;
    private final Clock clock;

    EditionStore(AgroalDataSource database, DataRevisions revisions, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.revisions = revisions;
    }

    /** Stores figures as the next revision of their year. */
    @Transactional
    StoredEdition store(EditionFigures figures, String importedBy, String source) {
        try (Connection connection = database.getConnection()) {
            int revision = takeTurn(connection, figures.year());
            return insert(connection, figures, revision, importedBy, source);
        } catch (SQLException e) {
            throw new IllegalStateException("storing a GII edition", e);
        }
    }

    /** Stores figures unless their year has an edition; replicas that start together take turns. */
    @Transactional
    Optional<StoredEdition> storeIfAbsent(EditionFigures figures, String importedBy, String source) {
        try (Connection connection = database.getConnection()) {
            int revision = takeTurn(connection, figures.year());
            return revision > 1
                    ? Optional.empty()
                    : Optional.of(insert(connection, figures, revision, importedBy, source));
        } catch (SQLException e) {
            throw new IllegalStateException("storing a GII edition", e);
        }
    }

    /** The current revision of every year, latest year first. */
    List<StoredEdition> current() {
        return known(Long.MAX_VALUE);
    }

    /** Of every year the edition that was current at a revision of the data, latest year first. */
    @Transactional
    List<StoredEdition> known(long dataRevision) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, dataRevision);
            try (ResultSet rows = select.executeQuery()) {
                List<StoredEdition> editions = new ArrayList<>();
                while (rows.next()) {
                    editions.add(edition(rows));
                }
                return editions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("listing GII editions", e);
        }
    }

    private static StoredEdition edition(ResultSet row) throws SQLException {
        return new StoredEdition(
                row.getInt("year"),
                row.getInt("revision"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getString("source"));
    }

    /** The figures of a stored revision, exactly as they were imported. */
    @Transactional
    EditionFigures load(int year, int revision) {
        try (Connection connection = database.getConnection()) {
            return EditionRows.read(connection, year, revision);
        } catch (SQLException e) {
            throw new IllegalStateException("loading a GII edition", e);
        }
    }

    private static int takeTurn(Connection connection, int year) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement next = connection.prepareStatement(NEXT_REVISION)) {
            lock.setInt(1, year);
            lock.execute();
            next.setInt(1, year);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private StoredEdition insert(
            Connection connection, EditionFigures figures, int revision, String importedBy, String source)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, figures.year());
            insert.setInt(2, revision);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.setString(4, importedBy);
            insert.setString(5, source);
            insert.executeUpdate();
        }
        EditionRows.write(connection, figures, revision);
        date(connection, figures.year(), revision);
        return new StoredEdition(figures.year(), revision, now, importedBy, source);
    }

    /** The revision of the data is raised when all rows are there: every other writer waits behind it. */
    private void date(Connection connection, int year, int revision) throws SQLException {
        DataRevision raised = revisions.raise(connection, Change.of(Kind.EDITION, Integer.toString(year)));
        try (PreparedStatement date = connection.prepareStatement(DATE)) {
            date.setLong(1, raised.revision());
            date.setInt(2, year);
            date.setInt(3, revision);
            date.executeUpdate();
        }
    }
}
