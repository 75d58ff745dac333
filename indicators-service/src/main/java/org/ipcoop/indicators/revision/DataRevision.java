package org.ipcoop.indicators.revision;

import java.time.Instant;

/** One state of all data together. The time tells apart two databases that count from the same start. */
public record DataRevision(long revision, Instant changedAt) {
    /** A short text that is different for every state of the data. */
    public String tag() {
        long micros = changedAt.getEpochSecond() * 1_000_000 + changedAt.getNano() / 1_000;
        return revision + "-" + Long.toString(micros, Character.MAX_RADIX);
    }
}
