package org.ipcoop.indicators.gii;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A what-if as a client posts it; anything may be missing until {@link ScenarioReading} has looked at it. */
public record ScenarioDraft(@Nullable List<@Nullable ChangeDraft> changes) {

    /** One change: an economy, an indicator, and exactly one of the moves. */
    public record ChangeDraft(
            @Nullable String economy,
            @Nullable String node,
            @Nullable Double set,
            @Nullable Double multiply,
            @Nullable Double add,
            @Nullable RanksDraft reachMedianOfRanks) {}

    /** Index ranks, both ends included. */
    public record RanksDraft(
            @Nullable Integer from, @Nullable Integer to) {}
}
