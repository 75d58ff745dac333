package org.ipcoop.indicators.gii.goal;

import java.util.List;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Leverage;
import org.ipcoop.platform.http.Language;

/**
 * Where the economy has most to gain, recomputed: one indicator at a time taken to the median of the peers.
 *
 * @param peers index ranks the medians are of
 */
record Levers(Leverage.Peers peers, List<Lever> largest) {
    private static final int SHOWN = 5;
    private static final int AROUND = 5;

    /** One indicator, and whether results of activities move it. */
    record Lever(String node, String name, double pointsIfClosed, boolean activities) {}

    static Levers of(Edition latest, String economy, int wantedRank, Language language) {
        int last = Math.min(wantedRank + AROUND, latest.grid().economies());
        Leverage.Peers peers = new Leverage.Peers(Math.max(1, wantedRank - AROUND), last);
        return new Levers(
                peers,
                Leverage.of(latest, economy, peers, language).items().stream()
                        .limit(SHOWN)
                        .map(item ->
                                new Lever(item.node(), item.name(), item.pointsIfClosed(), item.activities() != null))
                        .toList());
    }
}
