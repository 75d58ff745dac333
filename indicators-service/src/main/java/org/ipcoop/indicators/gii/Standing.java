package org.ipcoop.indicators.gii;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an economy stood in one edition and what the wanted rank took there, by the published figures. The threshold is the
 * score that held the wanted rank: it moves from edition to edition.
 *
 * @param gapPoints threshold minus score; negative or 0 where the rank is reached
 */
@Schema(name = "GiiStanding")
public record Standing(
        int year,
        int revision,
        boolean verified,
        int economies,
        @Nullable Integer rank,
        @Nullable Double score,
        int wantedRank,
        @Nullable Double thresholdScore,
        @Nullable Double gapPoints) {

    /** The economy whose targets and activities are known here. */
    public static final String VIET_NAM = "VNM";

    /** What targets on the rank are about. */
    public static final String SCOPE = "GII";

    /** The economy and the rank in one edition. */
    public static Standing of(Edition edition, String iso3, int wantedRank) {
        EditionGrid grid = edition.grid();
        Integer economy = grid.economyByIso3().get(iso3);
        double own = economy == null ? Double.NaN : grid.scores()[0][economy];
        int rank = economy == null ? 0 : grid.ranks()[0][economy];
        double threshold = threshold(grid.scores()[0], wantedRank);
        return new Standing(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                grid.economies(),
                rank == 0 ? null : rank,
                EditionGrid.known(own),
                wantedRank,
                EditionGrid.known(threshold),
                EditionGrid.known(threshold - own));
    }

    /** The score that holds a rank; {@code NaN} where fewer have one. */
    static double threshold(double[] scores, int rank) {
        double[] descending = Arrays.stream(scores)
                .filter(s -> !Double.isNaN(s))
                .map(s -> -s)
                .sorted()
                .toArray();
        return rank <= descending.length ? -descending[rank - 1] : Double.NaN;
    }
}
