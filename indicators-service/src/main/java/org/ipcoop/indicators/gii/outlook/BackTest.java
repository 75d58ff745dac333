package org.ipcoop.indicators.gii.outlook;

import java.util.List;

/**
 * How the method would have done on the editions held: from each earlier edition to each later one, for all economies in both.
 * A band that holds what it says has coverages near 0.5 and 0.9.
 *
 * @param runs paths of each case
 * @param ownPaceTested whether any case draws on two steps outside itself, without which no own pace is believed
 */
public record BackTest(int runs, boolean ownPaceTested, List<Case> cases) {

    /** What a case is held against. */
    enum Against {
        /** The index recomputed over the indicators of both editions, less what all moved together: what the method forecasts. */
        SAME_METHOD,
        /** The published index, whose changes of method no forecast can know. */
        PUBLISHED
    }

    /** Where the changes come from that a case draws on. */
    enum DrawnFrom {
        /** Steps that have no year in common with the case: it is out of sample. */
        OTHER_YEARS,
        /** There is no other step: the case's own years, without any own pace, so the bands flatter. */
        SAME_YEARS
    }

    /**
     * One case.
     *
     * @param rankInHalf economies whose rank came out within the 50 % band
     * @param rankInNineTenths within the 90 % band
     */
    record Case(
            int from,
            int to,
            Against against,
            DrawnFrom drawnFrom,
            int economies,
            int rankInHalf,
            int rankInNineTenths,
            int scoreInHalf,
            int scoreInNineTenths,
            double rankCoverageHalf,
            double rankCoverageNineTenths,
            double scoreCoverageHalf,
            double scoreCoverageNineTenths,
            Errors medianAbsoluteError,
            Errors withoutAnyChange) {}

    /** Median absolute errors over the economies: of the forecast's median, or of taking the earlier figure for the later one. */
    record Errors(double rank, double score) {}
}
