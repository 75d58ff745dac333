package org.ipcoop.activities.outbox;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Ends the process when the relay has not moved for far too long. Every wait of the relay has a limit, so this means a defect
 * that only a new process gets out of, and container engines restart what exits, not what reports itself unhealthy.
 */
final class Watchdog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watchdog.class);

    private final Supplier<Duration> sinceLastTurn;
    private final Duration limit;
    private final Runnable death;
    private final Thread thread;

    Watchdog(Supplier<Duration> sinceLastTurn, Duration limit, Runnable death) {
        this.sinceLastTurn = sinceLastTurn;
        this.limit = limit;
        this.death = death;
        this.thread = Thread.ofPlatform().daemon().name("outbox-watchdog").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (sinceLastTurn.get().compareTo(limit) < 0) {
                Thread.sleep(limit.dividedBy(8));
            }
            LOG.fatalf("Outbox relay is stuck, ending the process seconds=%s", limit.toSeconds());
            death.run();
        } catch (InterruptedException e) {
            // The service stops in order.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
