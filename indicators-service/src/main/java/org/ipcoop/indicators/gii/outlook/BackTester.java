package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.outlook.BackTest.Against;
import org.ipcoop.indicators.gii.outlook.BackTest.Case;
import org.ipcoop.indicators.gii.outlook.BackTest.DrawnFrom;
import org.ipcoop.indicators.gii.outlook.BackTest.Errors;

/** Forecasts each later edition from each earlier one with the steps that have no year in common with it. */
final class BackTester {
    static final int RUNS = 2_000;

    private final Movements movements;
    private final long seed;
    private boolean ownPaceTested;

    private BackTester(Movements movements, long seed) {
        this.movements = movements;
        this.seed = seed;
    }

    /** @param oldestFirst the editions, and the movements from each to the next */
    static BackTest of(List<Edition> oldestFirst, Movements movements, long seed) {
        BackTester tester = new BackTester(movements, seed);
        List<Case> cases = new ArrayList<>();
        for (int from = 0; from < oldestFirst.size(); from++) {
            for (int to = from + 1; to < oldestFirst.size(); to++) {
                SameMethod.between(oldestFirst.get(from), oldestFirst.get(to))
                        .ifPresent(whole -> tester.test(whole, cases));
            }
        }
        return new BackTest(RUNS, tester.ownPaceTested, List.copyOf(cases));
    }

    private void test(Step whole, List<Case> cases) {
        Movements others = movements.outside(whole.from(), whole.to());
        boolean none = others.steps().isEmpty();
        DrawnFrom drawnFrom = none ? DrawnFrom.SAME_YEARS : DrawnFrom.OTHER_YEARS;
        Movements drawn = none ? movements.withoutOwnPace() : others;
        ownPaceTested |= drawn.pace().lastingVariance() > 0;
        cases.add(tested(whole, Against.SAME_METHOD, drawnFrom, drawn));
        cases.add(tested(whole, Against.PUBLISHED, drawnFrom, drawn));
    }

    private Case tested(Step whole, Against against, DrawnFrom drawnFrom, Movements drawn) {
        boolean published = against == Against.PUBLISHED;
        double[] before = published ? whole.publishedBefore() : whole.before();
        double[] after = published ? whole.publishedAfter() : atLevelOf(before, whole.after());
        double[][] scores = new double[before.length][RUNS];
        double[][] ranks = new double[before.length][RUNS];
        Forecaster forecaster = new Forecaster(drawn, whole.economies(), before, seed);
        for (int run = 0; run < RUNS; run++) {
            forecaster.restart();
            double[] then = before;
            for (int year = 0; year < whole.years(); year++) {
                then = forecaster.year();
            }
            double[] compared = published ? then : atLevelOf(before, then);
            for (int economy = 0; economy < before.length; economy++) {
                scores[economy][run] = compared[economy];
                ranks[economy][run] = Selection.rank(compared, economy);
            }
        }
        return judged(whole, against, drawnFrom, new Outcome(before, after), scores, ranks);
    }

    /** Scores with the mean of others: recomputed by min–max, only the distances between economies tell anything. */
    private static double[] atLevelOf(double[] others, double[] scores) {
        double shift = Arrays.stream(others).average().orElse(0)
                - Arrays.stream(scores).average().orElse(0);
        return Arrays.stream(scores).map(score -> score + shift).toArray();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Outcome(double[] before, double[] after) {}

    private static Case judged(
            Step whole, Against against, DrawnFrom drawnFrom, Outcome outcome, double[][] scores, double[][] ranks) {
        double[] after = outcome.after();
        double[] ranksBefore = ranks(outcome.before());
        double[] ranksAfter = ranks(after);
        Spread[] byRank = Arrays.stream(ranks).map(Spread::of).toArray(Spread[]::new);
        Spread[] byScore = Arrays.stream(scores).map(Spread::of).toArray(Spread[]::new);
        int economies = after.length;
        int rankHalf = held(byRank, Spread::half, ranksAfter);
        int rankMost = held(byRank, Spread::nineTenths, ranksAfter);
        int scoreHalf = held(byScore, Spread::half, after);
        int scoreMost = held(byScore, Spread::nineTenths, after);
        return new Case(
                whole.from(),
                whole.to(),
                against,
                drawnFrom,
                economies,
                rankHalf,
                rankMost,
                scoreHalf,
                scoreMost,
                (double) rankHalf / economies,
                (double) rankMost / economies,
                (double) scoreHalf / economies,
                (double) scoreMost / economies,
                new Errors(error(medians(byRank), ranksAfter), error(medians(byScore), after)),
                new Errors(error(ranksBefore, ranksAfter), error(outcome.before(), after)));
    }

    private static double[] ranks(double[] scores) {
        double[] ranks = new double[scores.length];
        Arrays.setAll(ranks, economy -> Selection.rank(scores, economy));
        return ranks;
    }

    private static double[] medians(Spread[] spreads) {
        return Arrays.stream(spreads).mapToDouble(Spread::median).toArray();
    }

    private static int held(Spread[] forecast, Function<Spread, Spread.Band> band, double[] came) {
        int held = 0;
        for (int economy = 0; economy < came.length; economy++) {
            held += band.apply(forecast[economy]).holds(came[economy]) ? 1 : 0;
        }
        return held;
    }

    private static double error(double[] forecast, double[] came) {
        double[] errors = new double[came.length];
        Arrays.setAll(errors, economy -> Math.abs(forecast[economy] - came[economy]));
        return Spread.of(errors).median();
    }
}
