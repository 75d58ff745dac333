package org.ipcoop.indicators.gii.outlook;

import java.util.List;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.outlook.BackTest.Against;
import org.ipcoop.indicators.gii.outlook.BackTest.DrawnFrom;
import org.ipcoop.indicators.gii.outlook.Simulation.Ahead;

/**
 * How likely an economy holds some ranks in some years: estimates, with the few steps they rest on and how such estimates came out.
 *
 * @param stepsObserved pairs of editions, over {@code yearsObserved} years
 * @param tested of the back-test, published ranks out of sample
 */
public record Chances(
        int runs, long seed, int stepsObserved, int yearsObserved, Tested tested, List<Chance> estimates) {

    /** A rank wanted in the edition of a year, by the targets of those codes if by any. */
    public record Wanted(int rank, int year, List<String> targets) {}

    /** How many ranks were forecast and came out within the bands. */
    public record Tested(int forecasts, int rankInHalf, int rankInNineTenths) {}

    /** The estimate for one of them. */
    public record Chance(
            int wantedRank,
            int year,
            List<String> targets,
            Spread rank,
            Spread score,
            Spread thresholdScore,
            double probability,
            double probabilityByThen,
            double pointsAYearNeeded) {}

    static Chances of(Outlook outlook, Edition latest, Outlook.Asked asked, List<Wanted> wanted) {
        return new Chances(
                asked.runs(),
                asked.seed(),
                outlook.evidence().movements().steps().size(),
                outlook.evidence().movements().years(),
                tested(outlook.evidence().backTest()),
                wanted.stream().map(it -> chance(outlook, latest, asked, it)).toList());
    }

    private static Chance chance(Outlook outlook, Edition latest, Outlook.Asked asked, Wanted wanted) {
        int years = wanted.year() - latest.year();
        Ahead ahead = outlook.simulation().years().get(years - 1);
        Spread threshold = ahead.thresholds().get(asked.wanted().indexOf(wanted.rank()));
        return new Chance(
                wanted.rank(),
                wanted.year(),
                wanted.targets(),
                ahead.rank(),
                ahead.score(),
                threshold,
                (double) ahead.atMost()[wanted.rank()] / asked.runs(),
                (double) ahead.everAtMost()[wanted.rank()] / asked.runs(),
                (threshold.median() - latest.grid().indexScore(asked.economy())) / years);
    }

    private static Tested tested(BackTest backTest) {
        List<BackTest.Case> fair = backTest.cases().stream()
                .filter(it -> it.against() == Against.PUBLISHED && it.drawnFrom() == DrawnFrom.OTHER_YEARS)
                .toList();
        return new Tested(
                fair.stream().mapToInt(BackTest.Case::economies).sum(),
                fair.stream().mapToInt(BackTest.Case::rankInHalf).sum(),
                fair.stream().mapToInt(BackTest.Case::rankInNineTenths).sum());
    }
}
