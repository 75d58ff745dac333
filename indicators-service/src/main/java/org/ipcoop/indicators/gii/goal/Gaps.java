package org.ipcoop.indicators.gii.goal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.DataGaps;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the latest edition doesn't know of the economy or knows from too long ago, recomputed.
 *
 * @param largest those that could change the index most
 */
record Gaps(int missing, int outdated, List<Gap> largest) {
    private static final int SHOWN = 5;

    /**
     * One indicator.
     *
     * @param gainAtMost points of the index if it took the best value of any economy, and {@code lossAtMost} if the worst
     */
    @Schema(name = "TargetDataGap")
    record Gap(String node, String name, @Nullable Integer dataYear, double gainAtMost, double lossAtMost) {}

    static Gaps of(Edition latest, String economy, Language language) {
        DataGaps all = DataGaps.of(latest, economy, language);
        double now = scored(all.index().score());
        return new Gaps(
                all.missing(),
                all.outdated(),
                all.items().stream()
                        .limit(SHOWN)
                        .map(gap -> new Gap(
                                gap.node(),
                                gap.name(),
                                gap.dataYear(),
                                Math.max(0, scored(gap.best().index().score()) - now),
                                Math.max(0, now - scored(gap.worst().index().score()))))
                        .toList());
    }

    private static double scored(@Nullable Double score) {
        return score == null ? Double.NaN : score;
    }
}
