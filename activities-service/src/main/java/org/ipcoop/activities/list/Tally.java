package org.ipcoop.activities.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * How many activities of a kind there are, exact in every snapshot, at a cost that doesn't grow with their number. Triggers
 * add rows for every change; here they are summed and, once there are many, folded.
 */
@ApplicationScoped
class Tally {
    /** So many rows more than after the last folding are worth the next one. */
    private static final int MANY = 2_000;

    private static final Logger LOG = Logger.getLogger(Tally.class);

    private static final String FOLD = """
            with taken as (delete from activity_tally returning *)
            insert into activity_tally
            select reporting_organisation, type, status, sample, sum(amount)
            from taken
            group by 1, 2, 3, 4
            having sum(amount) <> 0
            """;

    private final DataSource database;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong folded = new AtomicLong();

    Tally(DataSource database) {
        this.database = database;
    }

    /** Activities that fulfil conditions which the tally can answer. */
    long count(Connection connection, Conditions where) throws SQLException {
        String sql = "select coalesce(sum(amount) filter (where %s), 0), count(*) from activity_tally"
                .formatted(where.sql());
        try (PreparedStatement select = Conditions.prepare(connection, sql, where.values());
                ResultSet row = select.executeQuery()) {
            row.next();
            rows.set(row.getLong(2));
            return row.getLong(1);
        }
    }

    /** Folds, where the last count has met many rows. The reader has its answer already: a failure is not its own. */
    void foldIfLong() {
        if (rows.get() > folded.get() + MANY) {
            try {
                folded.set(fold());
            } catch (Snapshot.ListFailure notNow) {
                LOG.warnf(notNow, "The tally was not folded and will be later");
            }
        }
    }

    /** One row a kind; answers how many there are then. */
    long fold() {
        return Snapshot.write(database, connection -> {
            try (var statement = connection.createStatement()) {
                return isAlone(statement) ? (long) statement.executeUpdate(FOLD) : rows.get();
            }
        });
    }

    private static boolean isAlone(Statement statement) throws SQLException {
        String lock = "select pg_try_advisory_xact_lock(hashtextextended('activity_tally', 0))";
        try (ResultSet row = statement.executeQuery(lock)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
