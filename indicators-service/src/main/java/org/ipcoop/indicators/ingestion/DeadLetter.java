package org.ipcoop.indicators.ingestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A record that could not be applied, as operators see it. */
record DeadLetter(
        RawRecord source,
        Instant receivedAt,
        String reasonCode,
        String reason,
        @Nullable Instant replayedAt) {}
