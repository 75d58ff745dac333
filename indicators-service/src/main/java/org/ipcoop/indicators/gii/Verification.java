package org.ipcoop.indicators.gii;

import java.util.List;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * How our recomputation of an edition compares with what it publishes, cell by cell.
 *
 * @param verified no score off by the tolerance or more, no rank and no coverage or overall flag differs, and no score was
 *     read back from fixed goalposts
 * @param largestScoreDifference over all cells, those of fixed goalposts included
 * @param officialSplitsOfEqualValues ranks that differ only because the publication ranks equal published values apart
 * @param fixedGoalposts indicators whose scores are no check of ours, see {@link FixedGoalposts}
 * @param reasons why the edition does not verify; empty if it does
 */
record Verification(
        int year,
        int revision,
        boolean verified,
        double tolerance,
        int economies,
        int nodes,
        int scoresCompared,
        double largestScoreDifference,
        int scoresOverTolerance,
        int scoresOnOneSideOnly,
        List<CellDifference> worstCells,
        int ranksCompared,
        int rankMismatches,
        int officialSplitsOfEqualValues,
        List<RankDifference> rankDifferences,
        FlagCheck dataCoverage,
        FlagCheck strengthsOverall,
        FlagCheck strengthsIncomeGroup,
        List<FixedGoalposts> fixedGoalposts,
        List<Reason> reasons) {

    /** The same with what people read in their language. */
    Verification in(Language language) {
        return with(reasons.stream().map(reason -> reason.in(language)).toList());
    }

    private Verification with(List<Reason> worded) {
        return new Verification(
                year,
                revision,
                verified,
                tolerance,
                economies,
                nodes,
                scoresCompared,
                largestScoreDifference,
                scoresOverTolerance,
                scoresOnOneSideOnly,
                worstCells,
                ranksCompared,
                rankMismatches,
                officialSplitsOfEqualValues,
                rankDifferences,
                dataCoverage,
                strengthsOverall,
                strengthsIncomeGroup,
                fixedGoalposts,
                worded);
    }

    /** One reason against the edition: a stable code, how often it applies, and the sentence for it. */
    record Reason(Doubt code, int count, String message) {

        static Reason of(Doubt code, int count) {
            return new Reason(code, count, code.sentence(Language.EN, count));
        }

        Reason in(Language language) {
            return new Reason(code, count, code.sentence(language, count));
        }
    }

    /** One cell's two scores, each in a field of its own. */
    record CellDifference(
            String node, String economy, double officialScore, double recomputedScore, double difference) {}

    /** One cell's two ranks; a split of equal values is no mismatch. */
    record RankDifference(
            String node, String economy, int officialRank, int recomputedRank, boolean splitOfEqualValues) {}

    /** A kind of flag: how many cells were compared and in how many ours differs. */
    record FlagCheck(int compared, int mismatches, List<FlagDifference> first) {}

    /** One cell whose flag differs; null is no flag. */
    record FlagDifference(
            String node,
            String economy,
            @Nullable String official,
            @Nullable String recomputed) {}

    /**
     * An indicator not scored by min–max in this edition: the goalposts that its scores imply, how far off min–max would be,
     * and the nodes above it whose official scores rest on it.
     */
    record FixedGoalposts(
            String node,
            String name,
            double low,
            double high,
            double largestDifferenceByMinMax,
            List<String> hangingOnIt) {}
}
