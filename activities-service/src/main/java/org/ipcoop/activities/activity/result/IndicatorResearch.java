package org.ipcoop.activities.activity.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of research on indicators. */
public record IndicatorResearch(
        @Nullable String output,
        List<String> indicatorCodes,
        List<Integer> years,
        @Nullable OutputStatus status,
        @Nullable String doi)
        implements Result {

    public IndicatorResearch {
        indicatorCodes = Result.orEmpty(indicatorCodes);
        years = Result.orEmpty(years);
    }

    /** How far the output got. */
    public enum OutputStatus {
        PLANNED,
        DRAFT,
        APPROVED,
        PUBLISHED,
        PRESENTED
    }
}
