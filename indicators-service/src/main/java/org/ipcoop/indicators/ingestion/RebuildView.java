package org.ipcoop.indicators.ingestion;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild as operators see it. */
record RebuildView(
        Rebuild.State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long recordsRead,
        long recordsTotal,

        @Schema(description = "When it ends if it goes on as until now") @Nullable
        Instant expectedEnd,

        @Schema(
                description =
                        "Facts that are read differently now, of revisions that were known before; 0 where no rule has changed")
        long changedFacts,

        @Nullable String reason) {

    static RebuildView of(Rebuild rebuild) {
        return new RebuildView(
                rebuild.state(),
                rebuild.startedAt(),
                rebuild.endedAt(),
                rebuild.recordsRead(),
                rebuild.recordsTotal(),
                rebuild.expectedEnd(Instant.now()),
                rebuild.changedFacts(),
                rebuild.reason());
    }
}
