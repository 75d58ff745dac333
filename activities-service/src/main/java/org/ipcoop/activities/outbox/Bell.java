package org.ipcoop.activities.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Wakes the active relay, on whichever replica it is, after a commit. Not done inside the transaction: PostgreSQL serializes
 * all commits that carry a NOTIFY, one lock for the whole server, which would cost the group commit. Rings are coalesced, and
 * a lost one costs no more than a poll interval.
 */
final class Bell implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Bell.class);

    /** Between two rings: the relay that heard the first one looks again by itself. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ConnectionSource connections;
    private final Semaphore rung = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    Bell(ConnectionSource connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().daemon().name("outbox-bell").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Costs nothing and never waits. */
    void ring() {
        rung.release();
    }

    private void run() {
        while (!closed) {
            try {
                rung.acquire();
                rung.drainPermits();
                notifyRelay();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void notifyRelay() {
        try (var connection = connections.open()) {
            OutboxTable.ring(connection);
        } catch (SQLException e) {
            LOG.debugf("Bell not heard sqlState=%s", e.getSQLState());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
