package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What many paths say of one economy, year by year; only the asked economy and the asked thresholds are ranked. */
public record Simulation(List<Ahead> years) {

    /**
     * One year of all paths.
     *
     * @param atMost by rank: in how many paths the economy stands there or better
     * @param everAtMost by rank: in how many it did in this year or one before
     * @param thresholds of the asked ranks, in their order
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Ahead(Spread rank, Spread score, int[] atMost, int[] everAtMost, List<Spread> thresholds) {}

    /**
     * Simulates.
     *
     * @param start scores of the economies, in their order, 0 to 100
     * @param economy the position of the one that is asked for
     * @param wanted ranks whose thresholds are asked for
     * @param ahead how many years to go on
     */
    public static Simulation of(
            Movements movements,
            List<String> economies,
            double[] start,
            int economy,
            List<Integer> wanted,
            int ahead,
            int runs,
            long seed) {
        Forecaster forecaster = new Forecaster(movements, economies, start, seed);
        return run(forecaster, economy, economies.size(), wanted, ahead, runs);
    }

    private static Simulation run(
            Forecaster forecaster, int economy, int economies, List<Integer> wanted, int years, int runs) {
        double[][] ranks = new double[years][runs];
        double[][] scores = new double[years][runs];
        double[][][] thresholds = new double[wanted.size()][years][runs];
        int[][] best = new int[years][economies + 1];
        double[] spare = new double[economies];
        for (int run = 0; run < runs; run++) {
            forecaster.restart();
            int bestYet = economies;
            for (int year = 0; year < years; year++) {
                double[] all = forecaster.year();
                int rank = Selection.rank(all, economy);
                ranks[year][run] = rank;
                scores[year][run] = all[economy];
                bestYet = Math.min(bestYet, rank);
                best[year][bestYet]++;
                for (int threshold = 0; threshold < thresholds.length; threshold++) {
                    System.arraycopy(all, 0, spare, 0, economies);
                    thresholds[threshold][year][run] = Selection.largest(spare, wanted.get(threshold));
                }
            }
        }
        return summed(ranks, scores, thresholds, best);
    }

    private static Simulation summed(double[][] ranks, double[][] scores, double[][][] thresholds, int[][] best) {
        List<Ahead> years = new ArrayList<>();
        for (int year = 0; year < ranks.length; year++) {
            int at = year;
            int[] counts = new int[best[year].length];
            for (double rank : ranks[year]) {
                counts[(int) rank]++;
            }
            years.add(new Ahead(
                    Spread.of(ranks[year]),
                    Spread.of(scores[year]),
                    cumulated(counts),
                    cumulated(best[year]),
                    Arrays.stream(thresholds)
                            .map(threshold -> Spread.of(threshold[at]))
                            .toList()));
        }
        return new Simulation(List.copyOf(years));
    }

    private static int[] cumulated(int[] counts) {
        for (int rank = 1; rank < counts.length; rank++) {
            counts[rank] += counts[rank - 1];
        }
        return counts;
    }
}
