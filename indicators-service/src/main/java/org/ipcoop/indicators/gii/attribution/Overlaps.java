package org.ipcoop.indicators.gii.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.projection.CompletedResults;
import org.ipcoop.indicators.projection.CompletedResults.Common;
import org.ipcoop.indicators.projection.CompletedResults.Overlap;

/**
 * Where one filing may stand in the results of two activities. Results carry counts, not application numbers, so this is a
 * suspicion to look into and nothing is taken off the counts.
 *
 * @param total of which {@code items} are the first
 */
record Overlaps(int total, List<Shared> items) {

    /**
     * Activities that ended in one year and report the same right by the same route to the same indicator, and have an
     * enterprise, a participant or their organisation in common.
     *
     * @param code the tax code of the enterprise, or the code of the organisation
     * @param count what they report together
     * @param countedTwiceAtMost all but the largest of them
     * @param largest those that report most
     */
    record Shared(
            String node,
            int year,
            String right,
            String route,
            Common common,
            String code,
            int activities,
            BigDecimal count,
            BigDecimal countedTwiceAtMost,
            List<UUID> largest) {}

    static Overlaps of(Edition edition, CompletedResults.Overlaps found) {
        return new Overlaps(
                found.total(),
                found.items().stream().map(overlap -> shared(edition, overlap)).toList());
    }

    private static Shared shared(Edition edition, Overlap it) {
        return new Shared(
                edition.grid().nodes().get(it.line()).num(),
                it.year(),
                it.right(),
                it.route(),
                it.common(),
                it.code(),
                it.activities(),
                it.value(),
                it.twiceAtMost(),
                it.largest());
    }
}
