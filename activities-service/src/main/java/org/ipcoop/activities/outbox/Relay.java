package org.ipcoop.activities.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Empties the outbox into Kafka. Every replica runs one; the holder of a PostgreSQL advisory lock is the active one. Lock,
 * reading and deleting share one connection, so a relay whose lock is gone can't read or delete any more.
 *
 * <p>A row is deleted after Kafka acknowledged it. So nothing is lost, and after a crash or a takeover a row may be sent twice,
 * even after a newer revision; readers keep the highest revision.
 */
final class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final long SLICE_MILLIS = 1000;
    private static final Duration BACKLOG_EVERY = Duration.ofSeconds(5);

    private final OutboxSettings settings;
    private final ConnectionSource connections;
    private final Supplier<Publisher> publishers;
    private final TopicCheck topics;
    private final Failpoints failpoints;
    private final RelayState state;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private Duration backoff = FIRST_BACKOFF;
    private long backlogRead;

    Relay(
            OutboxSettings settings,
            ConnectionSource connections,
            Supplier<Publisher> publishers,
            TopicCheck topics,
            Failpoints failpoints,
            RelayState state) {
        this.settings = settings;
        this.connections = connections;
        this.publishers = publishers;
        this.topics = topics;
        this.failpoints = failpoints;
        this.state = state;
        this.thread = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(this::run);
        this.backlogRead = System.nanoTime() - BACKLOG_EVERY.toNanos();
    }

    void start() {
        thread.start();
    }

    /** Ends the thread; what it was about to send stays in the table. */
    void stop(Duration patience) throws InterruptedException {
        stopping.countDown();
        if (!thread.join(patience)) {
            thread.interrupt();
            thread.join(patience);
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!stopped(Duration.ZERO)) {
                takePart();
            }
        } catch (InterruptedException e) {
            LOG.info("Outbox relay interrupted");
        } finally {
            state.active(false);
        }
    }

    /** One life of a connection. Whatever breaks it, the next life starts from the table. */
    private void takePart() throws InterruptedException {
        try (Connection connection = connections.open()) {
            while (!OutboxTable.tryLock(connection)) {
                idle(connection);
                if (stopped(settings.takeoverInterval())) {
                    return;
                }
            }
            lead(connection);
        } catch (SQLException e) {
            LOG.warnf("Outbox relay lost its connection sqlState=%s", e.getSQLState());
            pause();
        } catch (RuntimeException | Error e) {
            LOG.error("Outbox relay failed, starting again", e);
            pause();
        } finally {
            state.active(false);
        }
    }

    private void lead(Connection connection) throws SQLException, InterruptedException {
        OutboxTable.listen(connection);
        state.active(true);
        LOG.info("Outbox relay is the active one");
        while (!stopped(Duration.ZERO)) {
            idle(connection);
            if (topicsKeepEverything()) {
                relay(connection);
            } else {
                pause();
            }
        }
    }

    private boolean topicsKeepEverything() throws InterruptedException {
        try {
            List<String> faults = topics.faults();
            state.topicFaults(faults);
            if (!faults.isEmpty()) {
                LOG.errorf("Outbox relay refuses to send: topics would lose events faults=%s", faults);
            }
            return faults.isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Kafka does not answer cause=%s", e.getMessage());
            state.failed();
            return false;
        }
    }

    /** Sends batch after batch until Kafka fails or the relay stops. */
    private void relay(Connection connection) throws SQLException, InterruptedException {
        try (Publisher publisher = publishers.get()) {
            while (!stopped(Duration.ZERO)) {
                List<OutboxRow> rows = OutboxTable.read(connection, settings.batchSize());
                if (!rows.isEmpty() && !send(connection, publisher, rows)) {
                    pause();
                    return;
                }
                idle(connection);
                if (rows.isEmpty()) {
                    awaitNews(connection);
                } else if (rows.size() < settings.batchSize()) {
                    stopped(settings.gatherTime());
                }
            }
        }
    }

    private boolean send(Connection connection, Publisher publisher, List<OutboxRow> rows)
            throws SQLException, InterruptedException {
        Publisher.Result result = publisher.publish(rows);
        if (!result.acknowledged().isEmpty()) {
            failpoints.reach(Failpoint.AFTER_ACK_BEFORE_DELETE);
            OutboxTable.delete(connection, result.acknowledged());
            state.published(result.acknowledged().size());
        }
        if (result.failure() != null) {
            LOG.warnf(
                    "Kafka refused a batch, will send again cause=%s",
                    result.failure().getMessage());
            state.failed();
            return false;
        }
        backoff = FIRST_BACKOFF;
        return true;
    }

    /** Waits for the bell or the poll; in slices, since the wait itself can't be interrupted. */
    private void awaitNews(Connection connection) throws SQLException, InterruptedException {
        PGConnection bell = connection.unwrap(PGConnection.class);
        long deadline = System.nanoTime() + settings.pollInterval().toNanos();
        for (long left = 1; left > 0 && !stopped(Duration.ZERO); left = deadline - System.nanoTime()) {
            long slice =
                    Math.clamp(Duration.ofNanos(deadline - System.nanoTime()).toMillis(), 1, SLICE_MILLIS);
            PGNotification[] rung = bell.getNotifications(Math.toIntExact(slice));
            if (rung != null && rung.length > 0) {
                return;
            }
            idle(connection);
        }
    }

    private void idle(Connection connection) throws SQLException {
        state.turn();
        if (System.nanoTime() - backlogRead >= BACKLOG_EVERY.toNanos()) {
            backlogRead = System.nanoTime();
            state.backlog(OutboxTable.backlog(connection));
        }
    }

    private void pause() throws InterruptedException {
        state.turn();
        stopped(backoff);
        Duration doubled = backoff.multipliedBy(2);
        backoff = doubled.compareTo(settings.maxBackoff()) > 0 ? settings.maxBackoff() : doubled;
    }

    private boolean stopped(Duration patience) throws InterruptedException {
        return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
