package org.ipcoop.indicators.gii.goal;

import org.ipcoop.indicators.gii.Pace;
import org.ipcoop.indicators.gii.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a year asks for, from the latest edition on.
 *
 * @param years editions left until then
 * @param projectedScore the economy's score if it goes on at its pace
 * @param thresholdIfItStands today's threshold, and {@code thresholdIfItMovesOn} the same moved on at its own pace
 * @param paceIfItStands points a year needed to be there in time, on either assumption
 * @param shortBy how far the projected score would fall short of the threshold moved on; negative is to spare
 */
record Deadline(
        int year,
        int years,
        @Nullable Double projectedScore,
        double thresholdIfItStands,
        @Nullable Double paceIfItStands,
        @Nullable Double thresholdIfItMovesOn,
        @Nullable Double paceIfItMovesOn,
        @Nullable Double shortBy) {

    static Deadline of(
            int year, Standing latest, double score, double threshold, @Nullable Pace own, @Nullable Pace goal) {
        int years = year - latest.year();
        Double projected = own == null || years < 0 ? null : (Double) (score + own.pointsPerYear() * years);
        Double moved = goal == null || years < 0 ? null : (Double) (threshold + goal.pointsPerYear() * years);
        return new Deadline(
                year,
                years,
                projected,
                threshold,
                perYear(threshold - score, years),
                moved,
                moved == null ? null : perYear(moved - score, years),
                moved == null || projected == null ? null : moved - projected);
    }

    private static @Nullable Double perYear(double points, int years) {
        return years > 0 ? points / years : null;
    }
}
