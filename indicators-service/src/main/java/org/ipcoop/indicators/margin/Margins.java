package org.ipcoop.indicators.margin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.DataRevisions;

/** Brings margins up to date, those of the live tables or those of tables that nobody reads yet. */
@ApplicationScoped
public class Margins {
    /** Readers take this lock first, and so does whoever replaces the tables. */
    private static final String HOLD_TABLES = "lock table total in access share mode";

    private final DataSource dataSource;
    private final MarginTable margins;
    private final DataRevisions revisions;
    private final MarginSettings settings;

    Margins(DataSource dataSource, MarginTable margins, DataRevisions revisions, MarginSettings settings) {
        this.dataSource = dataSource;
        this.margins = margins;
        this.revisions = revisions;
        this.settings = settings;
    }

    /** Steps until the margins are of the present, a transaction each. */
    public void follow() throws SQLException {
        boolean more = true;
        while (more) {
            more = step() && !Thread.currentThread().isInterrupted();
        }
    }

    private boolean step() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(HOLD_TABLES);
                long now = revisions.current(connection).revision();
                boolean taken = margins.step(connection, settings.versionsPerStep(), now);
                connection.commit();
                return taken;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** The revision that the margins of the connection's tables are of. */
    public long revision(Connection connection) throws SQLException {
        return margins.revision(connection);
    }

    /** The same, and keeps them there until the transaction ends. */
    public long hold(Connection connection) throws SQLException {
        return margins.hold(connection);
    }

    /** One step towards a revision, in the caller's transaction and tables; false where they are of it. */
    public boolean stepTo(Connection connection, long revision) throws SQLException {
        return margins.step(connection, settings.versionsPerStep(), revision);
    }
}
