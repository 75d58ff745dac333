package org.ipcoop.indicators.ingestion;

/** What ingestion is doing. */
sealed interface Phase {

    /** Reads, or waits for the next record. */
    record Running() implements Phase {}

    /** Something it needs is away; {@code reason} names the kind of failure. */
    record Retrying(String reason) implements Phase {}

    /** Not reading: switched off here, not started yet, or shutting down. */
    record Stopped() implements Phase {}
}
