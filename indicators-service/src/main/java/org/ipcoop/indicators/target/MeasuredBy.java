package org.ipcoop.indicators.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What tells where a target stands: an indicator (of several numbers, which {@code part} of it) or a series of outside statistics. */
public record MeasuredBy(
        Source source, String code, @Nullable String part) {

    /** Where the values come from. */
    @Schema(name = "MeasureSource")
    public enum Source {
        INDICATOR,
        SERIES
    }
}
