package org.ipcoop.indicators.indicator;

import java.time.Instant;

/** The version of all facts together. The time tells apart two databases that count from the same start. */
record DataRevision(long revision, Instant changedAt) {
    /** A short text that is different for every state of the facts. */
    String tag() {
        long micros = changedAt.getEpochSecond() * 1_000_000 + changedAt.getNano() / 1_000;
        return revision + "-" + Long.toString(micros, Character.MAX_RADIX);
    }
}
