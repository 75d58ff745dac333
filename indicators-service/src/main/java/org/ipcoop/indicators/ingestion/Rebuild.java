package org.ipcoop.indicators.ingestion;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reading of the topics from their start, and how far it is. */
record Rebuild(
        UUID id,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long recordsRead,
        long recordsTotal,
        long changedFacts,
        @Nullable String reason) {

    /** All but the first are final. */
    enum State {
        /** Reads, beside the live generation. */
        RUNNING,
        /** Is the live generation. */
        COMPLETED,
        /** Ended by an operator. */
        CANCELLED,
        /** Could not become the live one; the reason says why. */
        FAILED
    }

    /** When it should be through if it goes on as until now; null where that can't be told or is past. */
    @Nullable
    Instant expectedEnd(Instant now) {
        if (state != State.RUNNING || recordsRead == 0) {
            return null;
        }
        long millis = Duration.between(startedAt, now).toMillis();
        return now.plusMillis(Math.max(0, recordsTotal - recordsRead) * millis / recordsRead);
    }
}
