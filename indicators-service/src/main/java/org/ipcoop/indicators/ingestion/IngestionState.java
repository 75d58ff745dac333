package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the loop tells and health checks and operators ask; safe for many readers. */
@ApplicationScoped
class IngestionState {
    private volatile Phase phase = new Phase.Stopped();
    private volatile Instant lastTurn = Instant.now();
    private volatile boolean caughtUp;

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
    }

    /** The loop is alive. */
    void turn() {
        lastTurn = Instant.now();
    }

    /** Whether the loop should be turning and hasn't for so long. */
    boolean wedged(Duration limit) {
        return !(phase instanceof Phase.Stopped) && lastTurn.plus(limit).isBefore(Instant.now());
    }

    /** Whether everything that was there at the start has been applied once. */
    boolean caughtUp() {
        return caughtUp;
    }

    void reportCaughtUp() {
        caughtUp = true;
    }
}
