package org.ipcoop.indicators.gii.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Searches shares of the levers that reach a rank with little effort. Were every lever's gain a straight line, filling up in the
 * order of gain for effort would be the least effort there is; outlier treatment and ranges bend the lines, so gains are measured
 * anew around what was found, and orders that differ by one lever are tried, until nothing of it is cheaper. No share of an answer
 * can be lowered any more.
 */
final class PathSearch {
    private static final int ROUNDS = 3;

    /** How many of the levers that were not used are tried as the first. */
    private static final int OTHERS = 10;

    private static final int PASSES = 3;

    /** Shares have six decimals. */
    private static final double STEPS = 1e6;

    private static final double STEP = 1 / STEPS;

    private static final int HALVINGS = 20;

    private final Trial trial;
    private final List<Lever> levers;
    private final int wanted;
    private final boolean[] helpful;

    PathSearch(Trial trial, List<Lever> levers, int wanted) {
        this.trial = trial;
        this.levers = levers;
        this.wanted = wanted;
        this.helpful = allHelpful();
    }

    /** The effort of shares: what each costs, added up. */
    double effort(double[] shares) {
        double effort = 0;
        for (int i = 0; i < shares.length; i++) {
            effort += shares[i] * levers.get(i).cost();
        }
        return effort;
    }

    /** The levers that help where the others go as far as they may: to report a value where there was none can cost points. */
    boolean[] helpful() {
        return helpful.clone();
    }

    private boolean[] allHelpful() {
        boolean[] helpful = new boolean[levers.size()];
        Arrays.fill(helpful, true);
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            double[] gains = gains(most(helpful), helpful);
            for (int i = 0; i < gains.length; i++) {
                if (helpful[i] && gains[i] <= 0) {
                    helpful[i] = false;
                    fewer = true;
                }
            }
        }
        return helpful;
    }

    /** All of the levers as far as they go. */
    double[] most(boolean[] allowed) {
        double[] shares = new double[levers.size()];
        Arrays.setAll(shares, i -> allowed[i] ? levers.get(i).cap() : 0);
        return shares;
    }

    /** Shares of little effort; empty where even all of the levers do not reach the rank. */
    Optional<double[]> leastEffort(boolean[] allowed) {
        if (!reaches(most(allowed))) {
            return Optional.empty();
        }
        double[] best = filled(allowed, worth(gains(new double[levers.size()], allowed)));
        for (int round = 0; round < ROUNDS; round++) {
            double[] other = cheapest(allowed, best);
            if (effort(other) >= effort(best) - STEP) {
                break;
            }
            best = other;
        }
        return Optional.of(best);
    }

    /** The cheapest filling by what gains are worth around here, as they are or with one lever taken first or last. */
    private double[] cheapest(boolean[] allowed, double[] around) {
        double[] worth = worth(gains(around, allowed));
        double[] cheapest = filled(allowed, worth);
        int others = OTHERS;
        for (int lever : order(allowed, worth)) {
            boolean used = around[lever] > 0;
            if (used || others-- > 0) {
                cheapest = cheaper(cheapest, filled(allowed, with(worth, lever, Double.POSITIVE_INFINITY)));
            }
            if (used) {
                cheapest = cheaper(cheapest, filled(allowed, with(worth, lever, Double.NEGATIVE_INFINITY)));
            }
        }
        return cheapest;
    }

    private double[] cheaper(double[] one, double[] other) {
        return effort(other) < effort(one) ? other : one;
    }

    private static double[] with(double[] worth, int lever, double other) {
        double[] changed = worth.clone();
        changed[lever] = other;
        return changed;
    }

    /** Shares of few levers: those that gain most by themselves. */
    Optional<double[]> fewest(boolean[] allowed) {
        return reaches(most(allowed))
                ? Optional.of(filled(allowed, gains(new double[levers.size()], allowed)))
                : Optional.empty();
    }

    /** What each lever gains between nothing and its cap, the others as they are in {@code around}. */
    private double[] gains(double[] around, boolean[] allowed) {
        double[] gains = new double[levers.size()];
        for (int i = 0; i < gains.length; i++) {
            if (allowed[i]) {
                double[] shares = around.clone();
                shares[i] = levers.get(i).cap();
                double with = trial.of(shares).score();
                shares[i] = 0;
                gains[i] = with - trial.of(shares).score();
            }
        }
        return gains;
    }

    private double[] worth(double[] gains) {
        double[] worth = new double[gains.length];
        Arrays.setAll(
                worth, i -> gains[i] / (levers.get(i).cap() * levers.get(i).cost()));
        return worth;
    }

    /** The levers taken in the order of their worth until the rank is reached, and then each as low as it can be. */
    private double[] filled(boolean[] allowed, double[] worth) {
        List<Integer> order = order(allowed, worth);
        int few = 0;
        int enough = order.size();
        while (enough - few > 1) {
            int middle = (few + enough) >>> 1;
            if (reaches(prefix(order, middle))) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return lowered(prefix(order, enough), order.subList(0, enough).reversed());
    }

    private List<Integer> order(boolean[] allowed, double[] worth) {
        return IntStream.range(0, levers.size())
                .filter(i -> allowed[i])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -worth[i]).thenComparing(i -> i))
                .toList();
    }

    private double[] prefix(List<Integer> order, int length) {
        double[] shares = new double[levers.size()];
        order.subList(0, length).forEach(i -> shares[i] = levers.get(i).cap());
        return shares;
    }

    /** Lowers one share after another, those of least worth first, as far as the rank holds. */
    private double[] lowered(double[] shares, List<Integer> order) {
        double[] low = shares.clone();
        double before;
        int pass = 0;
        do {
            before = effort(low);
            for (int lever : order) {
                lower(low, lever);
            }
        } while (++pass < PASSES && effort(low) < before);
        return low;
    }

    private void lower(double[] shares, int lever) {
        double now = shares[lever];
        if (now == 0 || reachesWith(shares, lever, 0)) {
            shares[lever] = 0;
            return;
        }
        shares[lever] = now;
        double less = (Math.ceil(now * STEPS) - 1) / STEPS;
        if (levers.get(lever).whole() || !reachesWith(shares, lever, less)) {
            shares[lever] = now;
            return;
        }
        double tooLow = 0;
        double enough = less;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.ceil((tooLow + enough) / 2 * STEPS) / STEPS;
            if (reachesWith(shares, lever, middle)) {
                enough = middle;
            } else {
                tooLow = middle;
            }
        }
        shares[lever] = enough;
    }

    private boolean reachesWith(double[] shares, int lever, double share) {
        shares[lever] = share;
        return reaches(shares);
    }

    private boolean reaches(double[] shares) {
        int rank = trial.of(shares).rank();
        return rank > 0 && rank <= wanted;
    }
}
