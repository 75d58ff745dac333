package org.ipcoop.activities.outbox;

import java.util.concurrent.atomic.AtomicInteger;

/** Kills the process the N-th time the configured point is reached; by default never. */
final class Failpoints {
    private static final int KILLED = 137;

    private final Failpoint armed;
    private final int after;
    private final Runnable death;
    private final AtomicInteger reached = new AtomicInteger();

    Failpoints(Failpoint armed, int after, Runnable death) {
        this.armed = armed;
        this.after = after;
        this.death = death;
    }

    /** The real ones; a production service refuses to be armed unless that was allowed separately. */
    static Failpoints of(OutboxSettings settings, boolean production, boolean allowed) {
        if (settings.failpoint() != Failpoint.NONE && production && !allowed) {
            throw new IllegalStateException("ipcoop.outbox.failpoint is for system tests; it kills the process."
                    + " Set ipcoop.failpoints.allowed=true if that is meant");
        }
        return new Failpoints(
                settings.failpoint(),
                settings.failpointAfter(),
                () -> Runtime.getRuntime().halt(KILLED));
    }

    void reach(Failpoint point) {
        if (point == armed && reached.incrementAndGet() >= after) {
            death.run();
        }
    }
}
