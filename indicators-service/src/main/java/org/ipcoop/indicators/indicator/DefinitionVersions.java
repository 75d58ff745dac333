package org.ipcoop.indicators.indicator;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.Paged;
import org.ipcoop.platform.http.Page;
import org.jspecify.annotations.Nullable;

/** A page of every version that the definition of an indicator has had, the latest first. */
record DefinitionVersions(
        String indicator,
        Text name,
        int version,
        long dataRevision,
        Instant knownAt,
        List<Version> items,
        long total,
        @Nullable String next)
        implements Paged {

    /**
     * A version and when observations were computed by it.
     *
     * @param inForceFrom the instant of the first state of the data that it was in force in
     * @param inForceUntil the instant from which another one was; absent of the one in force
     */
    @Schema(name = "DefinitionVersion")
    record Version(
            int version, Instant inForceFrom, @Nullable Instant inForceUntil, Definition definition) {}

    static DefinitionVersions of(Definition latest, DataRevision state, Page<Version> page) {
        return new DefinitionVersions(
                latest.code(),
                latest.name(),
                latest.version(),
                state.revision(),
                state.changedAt(),
                page.items(),
                page.total(),
                page.next());
    }
}
