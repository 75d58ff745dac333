package org.ipcoop.indicators.ingestion;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Looks for a running rebuild and works on it. Every replica has one; the holder of a PostgreSQL advisory lock works, and when
 * it dies its connection and the lock go with it and another goes on.
 */
final class RebuildRunner implements Runnable {
    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);
    private static final String TRY = "select exists (select from rebuild where state = 'RUNNING')"
            + " and pg_try_advisory_lock(hashtext('ipcoop.rebuild'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('ipcoop.rebuild'))";

    private final DataSource dataSource;
    private final RebuildWork work;
    private final Duration look;
    private final CountDownLatch stop = new CountDownLatch(1);

    RebuildRunner(DataSource dataSource, RebuildWork work, Duration look) {
        this.dataSource = dataSource;
        this.work = work;
        this.look = look;
    }

    /** Ends it after the batch in hand; the rebuild stays, to be gone on with. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        do {
            try {
                takePart();
            } catch (SQLException e) {
                LOG.warnf("rebuild is tried again reason=%s", "database, SQLSTATE " + e.getSQLState());
            } catch (RuntimeException e) {
                LOG.warnf("rebuild is tried again reason=%s", e.getClass().getSimpleName());
                LOG.debug("rebuild failure", e);
            }
        } while (!stopped());
    }

    private void takePart() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (!locked(statement)) {
                return;
            }
            try {
                work.goOn(() -> stop.getCount() == 0);
            } finally {
                statement.execute(UNLOCK);
            }
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(TRY)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private boolean stopped() {
        try {
            return stop.await(look.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
