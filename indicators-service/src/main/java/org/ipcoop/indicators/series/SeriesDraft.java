package org.ipcoop.indicators.series;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series as a steward sends it; anything may be missing until {@link SeriesReading} has looked at it. */
public record SeriesDraft(
        @Nullable String code,
        @Nullable TextDraft name,
        @Nullable List<@Nullable String> dimensions,
        @Nullable String unit,
        @Nullable String period,
        @Nullable Boolean additive,
        @Nullable TextDraft note,
        @Nullable List<@Nullable SourceDraft> sources) {

    /** A text in both languages; both are required. */
    public record TextDraft(@Nullable String vi, @Nullable String en) {}

    /** One source; their order is the order of preference. */
    public record SourceDraft(
            @Nullable String code,
            @Nullable TextDraft name,
            @Nullable String licence,
            @Nullable String url,
            @Nullable TextDraft why) {}
}
