package org.ipcoop.indicators.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.DataChanges;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.serving.LatestRevision;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Hears of every commit that raised the data revision, on whichever replica, and tells the clients. One connection listens, for
 * all of them; a poll stands behind it, and whatever breaks the connection, the next begins where the clients are.
 */
@ApplicationScoped
class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final DataSource dataSource;
    private final DataRevisions revisions;
    private final LatestRevision latest;
    private final DataChanges changes;
    private final Events events;
    private final Clients clients;
    private final StreamSettings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("stream-watch").unstarted(this::run);
    private long forgot = System.nanoTime() - FORGET_EVERY.toNanos();

    Watch(
            DataSource dataSource,
            DataRevisions revisions,
            LatestRevision latest,
            DataChanges changes,
            Events events,
            Clients clients,
            StreamSettings settings) {
        this.dataSource = dataSource;
        this.revisions = revisions;
        this.latest = latest;
        this.changes = changes;
        this.events = events;
        this.clients = clients;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent start) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        thread.join(PAUSE.plus(settings.pollInterval()));
    }

    private void run() {
        try {
            while (!stopped(Duration.ZERO)) {
                watch();
            }
        } catch (InterruptedException e) {
            LOG.info("Stream watch interrupted");
        }
    }

    private void watch() throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            revisions.listen(connection);
            try {
                while (!stopped(Duration.ZERO)) {
                    tell(connection);
                    forget(connection);
                    await(connection);
                }
            } finally {
                revisions.unlisten(connection);
            }
        } catch (SQLException e) {
            LOG.warnf("Stream watch lost its connection sqlState=%s", e.getSQLState());
            stopped(PAUSE);
        } catch (RuntimeException e) {
            LOG.error("Stream watch failed, starting again", e);
            stopped(PAUSE);
        }
    }

    private void tell(Connection connection) throws SQLException {
        DataRevision now;
        long told;
        do {
            now = latest.through(connection);
            told = clients.told(now);
        } while (now.revision() != told && !clients.tell(told, events.since(connection, told, now)));
    }

    private void forget(Connection connection) throws SQLException {
        if (System.nanoTime() - forgot >= FORGET_EVERY.toNanos()) {
            forgot = System.nanoTime();
            changes.forget(connection, settings.retention());
        }
    }

    private void await(Connection connection) throws SQLException, InterruptedException {
        PGConnection bell = connection.unwrap(PGConnection.class);
        int patience = Math.toIntExact(settings.pollInterval().toMillis());
        var rung = bell.getNotifications(patience);
        if (rung != null && rung.length > 0) {
            stopped(settings.gatherTime());
            bell.getNotifications();
        }
    }

    private boolean stopped(Duration patience) throws InterruptedException {
        return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
