package org.ipcoop.indicators.target;

import java.math.BigDecimal;
import java.util.List;
import org.ipcoop.indicators.target.LegalStatus.Standing;
import org.jspecify.annotations.Nullable;

/** A target set as a steward posts it; anything may be missing until {@link TargetSetReading} has looked at it. */
public record TargetSetDraft(
        @Nullable String code,
        @Nullable NameDraft name,
        @Nullable String instrument,
        @Nullable List<@Nullable TargetDraft> targets) {

    /** A name in both languages; English is required. */
    public record NameDraft(@Nullable String en, @Nullable String vi) {}

    /** The years by which a target is due; without {@code to} the one year {@code from}. */
    public record YearsDraft(
            @Nullable Integer from, @Nullable Integer to) {}

    /** The standing of the instrument, and it in words. */
    public record StatusDraft(
            @Nullable Standing standing, @Nullable String text) {}

    /** What tells where the target stands. */
    public record MeasureDraft(
            MeasuredBy.@Nullable Source source,
            @Nullable String code,
            @Nullable String part) {}

    /** One target of the set. */
    public record TargetDraft(
            @Nullable String code,
            @Nullable String scope,
            @Nullable NameDraft measure,
            Aim.@Nullable Kind kind,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit,
            @Nullable YearsDraft by,
            @Nullable Integer baseYear,
            @Nullable BigDecimal baseline,
            @Nullable StatusDraft legalStatus,
            @Nullable String source,
            @Nullable String url,
            @Nullable Boolean verified,
            @Nullable MeasureDraft measuredBy) {}
}
