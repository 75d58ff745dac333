package org.ipcoop.indicators.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ipcoop.indicators.revision.Change.Kind;

/** Owns data_change: what the revisions of the last days changed. */
@ApplicationScoped
public class DataChanges {
    private static final String RECORD =
            "insert into data_change (revision, kind, code) values (?, ?, ?) on conflict do nothing";
    private static final String BETWEEN = """
            select distinct kind, code from data_change where revision > ? and revision <= ? order by kind, code
            """;
    private static final String UNTOLD = """
            select exists (
              select from data_revision_log l
              where l.revision > ? and l.revision <= ?
                and not exists (select from data_change c where c.revision = l.revision))
            """;
    private static final String REMEMBERED = """
            select count(*) from data_revision_log where revision > ? and revision <= ? and at > now() - ? * interval '1 second'
            """;
    private static final String FORGET = """
            delete from data_change where revision < (
              select min(revision) from data_revision_log where at > now() - ? * interval '1 second')
            """;

    /** What changed from one revision to another; {@code everything} where one of them didn't say. */
    public record Changed(Set<Change> changes, boolean everything) {
        /** The codes of a kind, in order. */
        public Set<String> codes(Kind kind) {
            Set<String> codes = new LinkedHashSet<>();
            changes.stream().filter(change -> change.kind() == kind).forEach(change -> codes.add(change.code()));
            return codes;
        }

        /** The kinds that changed. */
        public Set<Kind> kinds() {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            changes.forEach(change -> kinds.add(change.kind()));
            return kinds;
        }
    }

    void record(Connection connection, long revision, Collection<Change> changes) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(RECORD)) {
            for (Change change : changes) {
                row.setLong(1, revision);
                row.setString(2, change.kind().name());
                row.setString(3, change.code());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** What the revisions behind {@code after} changed, {@code upTo} and with it. */
    public Changed between(Connection connection, long after, long upTo) throws SQLException {
        Set<Change> changes = new LinkedHashSet<>();
        try (PreparedStatement select = connection.prepareStatement(BETWEEN)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(new Change(Kind.valueOf(row.getString(1)), row.getString(2)));
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(UNTOLD)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Changed(changes, row.getBoolean(1));
            }
        }
    }

    /** Whether every revision behind {@code after} is younger than that, so that its changes are still known. */
    public boolean remembers(Connection connection, long after, long upTo, Duration retention) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REMEMBERED)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            select.setLong(3, retention.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1) == upTo - after;
            }
        }
    }

    /** Forgets the changes of older revisions; every replica may do so at once. */
    public void forget(Connection connection, Duration retention) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setLong(1, retention.toSeconds());
            delete.executeUpdate();
        }
    }
}
