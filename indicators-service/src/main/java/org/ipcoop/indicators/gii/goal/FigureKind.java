package org.ipcoop.indicators.gii.goal;

import java.util.List;

/** What a figure is; no field of an answer mixes two. */
enum FigureKind {
    /** Published by WIPO, or by who set a target. */
    OFFICIAL,
    /** Computed by this system from published figures. */
    RECOMPUTED,
    /** Simulated: may come out otherwise. */
    ESTIMATE,
    /** True only if what it assumes is. */
    ASSUMPTION;

    /** Which members of the target's answer are of which kind. */
    record Legend(List<String> official, List<String> recomputed, List<String> estimate, List<String> assumption) {
        static final Legend OF_TARGET = new Legend(
                List.of("rank", "score", "thresholdScore", "gapPoints", "editions", "targets"),
                List.of("pace", "thresholdPace", "targets.progress", "targets.deadlines.pace*", "dataGaps", "leverage"),
                List.of("projection"),
                List.of("targets.deadlines.projectedScore", "targets.deadlines.threshold*", "attribution"));
    }
}
