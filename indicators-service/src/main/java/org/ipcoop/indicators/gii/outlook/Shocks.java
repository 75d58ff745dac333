package org.ipcoop.indicators.gii.outlook;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The yearly changes of one step as something to draw from. The economies stand in the order of their published scores; near a
 * score, the changes are those of the economies with scores near it: their mean, which is what was usual at that height, and how
 * far each was from that mean.
 */
final class Shocks {
    /** Economies on each side that count as near. */
    static final int NEAR = 12;

    private static final int BUCKETS_A_POINT = 10;
    private static final int BUCKETS = 100 * BUCKETS_A_POINT;

    private final Step step;
    private final int[] order;
    private final double[] usual;
    private final double[] off;
    private final double common;
    private final int[] placeByScore = new int[BUCKETS + 1];

    Shocks(Step step) {
        this.step = step;
        this.order = IntStream.range(0, step.economies().size())
                .boxed()
                .sorted(Comparator.comparingDouble(economy -> step.publishedBefore()[economy]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.usual = new double[order.length];
        this.off = new double[order.length];
        this.common = Math.abs(step.commonPublished()) / Math.sqrt(step.years());
        for (int place = 0; place < order.length; place++) {
            usual[place] = meanNear(place);
            off[place] = (step.pace(order[place]) - usual[place]) * Math.sqrt(step.years());
        }
        for (int bucket = 0, place = 0; bucket <= BUCKETS; bucket++) {
            while (place < order.length - 1 && published(place) < (double) bucket / BUCKETS_A_POINT) {
                place++;
            }
            placeByScore[bucket] = place;
        }
    }

    Step step() {
        return step;
    }

    /** By how many points all move together in a year, up or down alike: a few steps tell the size of it, not the direction. */
    double common() {
        return common;
    }

    private double published(int place) {
        return step.publishedBefore()[order[place]];
    }

    private double meanNear(int place) {
        int first = Math.max(0, place - NEAR);
        int last = Math.min(order.length - 1, place + NEAR);
        double sum = 0;
        for (int near = first; near <= last; near++) {
            sum += step.pace(order[near]);
        }
        return sum / (last - first + 1);
    }

    /**
     * Variance of a year's changes around what was usual near them. A step of several years is taken for as many like it; what lasted in
     * all of them is in it as often.
     */
    double variance() {
        double sum = 0;
        for (double one : off) {
            sum += one * one;
        }
        return sum / off.length;
    }

    /** Points a year that each economy of the step moved beyond those near it, in the step's order of economies. */
    double[] beyondUsual() {
        double[] beyond = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            beyond[order[place]] = off[place] / Math.sqrt(step.years());
        }
        return beyond;
    }

    /**
     * A year's change at a score.
     *
     * @param share of the shock that is left when what lasts is taken out of it
     */
    double draw(double score, double share, SplittableRandom random) {
        int place = placeByScore[(int) (score * BUCKETS_A_POINT)];
        int drawn = place - NEAR + (int) (((random.nextLong() >>> Integer.SIZE) * (2 * NEAR + 1)) >>> Integer.SIZE);
        int within = Math.min(Math.max(drawn, 0), order.length - 1);
        return usual[place] + share * off[within];
    }
}
