package org.ipcoop.indicators.ingestion;

import java.time.Instant;
import java.util.List;
import org.ipcoop.indicators.serving.Rows;
import org.ipcoop.indicators.serving.Tabled;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /ingestion}; {@code lag} and {@code endOffset} are absent while Kafka doesn't answer, {@code rebuild} before the first. */
record IngestionStatus(
        String state,
        @Nullable String reason,
        boolean caughtUp,
        @Nullable Long lag,
        @Nullable Instant lastEventAppliedAt,
        long deadLetters,
        long deadLettersOpen,
        long dataRevision,
        Instant dataChangedAt,
        @Nullable RebuildView rebuild,
        List<Partition> partitions)
        implements Tabled {

    /** A row for each partition; one where there is none. */
    @Override
    public Rows table() {
        return new Rows(List.of(this));
    }

    /** One partition: the next offset to apply and how many records are behind it. */
    record Partition(
            String topic,
            int partition,
            long nextOffset,
            @Nullable Long endOffset,
            @Nullable Long lag,
            @Nullable String lastEventId,
            @Nullable Instant lastEventTime,
            @Nullable Instant appliedAt) {}

    static String name(Phase phase) {
        return switch (phase) {
            case Phase.Running running -> "RUNNING";
            case Phase.Retrying retrying -> "RETRYING";
            case Phase.Stopped stopped -> "STOPPED";
        };
    }

    static @Nullable String reason(Phase phase) {
        return phase instanceof Phase.Retrying retrying ? retrying.reason() : null;
    }
}
