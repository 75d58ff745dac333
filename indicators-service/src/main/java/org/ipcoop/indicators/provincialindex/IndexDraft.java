package org.ipcoop.indicators.provincialindex;

import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.period.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * An index as a steward sends it; anything may be missing or wrong until {@link IndexReading} has looked at it. The version is
 * taken so that what was read can be sent back, and otherwise ignored: If-Match says which version is replaced.
 */
record IndexDraft(
        @Nullable String code,
        @Nullable Text name,
        @Nullable PeriodKind period,
        @Nullable TreatmentDraft treatment,
        @Nullable Normalisation normalisation,
        @Nullable Mean mean,
        @Nullable Double coverage,
        @Nullable List<@Nullable NodeDraft> nodes,
        @Nullable Integer version) {

    /** When a distribution counts as distorted, and how many points may be pulled in before logarithms are taken. */
    record TreatmentDraft(
            @Nullable Double skewnessLimit,
            @Nullable Double kurtosisLimit,
            @Nullable Integer maxPoints) {}

    /** One node: either {@code aggregate} or {@code indicator}. */
    record NodeDraft(
            @Nullable String code,
            @Nullable Text name,
            @Nullable Double weight,
            @Nullable AggregateDraft aggregate,
            @Nullable IndicatorDraft indicator) {}

    /** How a node is made of others; the arithmetic mean of whatever is there unless said otherwise. */
    record AggregateDraft(
            @Nullable Mean mean,
            @Nullable Double coverage,
            @Nullable List<@Nullable NodeDraft> nodes) {}

    /** Where a node's values come from. */
    record IndicatorDraft(
            @Nullable String indicator,
            @Nullable String part,
            @Nullable Map<String, List<String>> filters,
            @Nullable Direction direction) {}
}
