package org.ipcoop.indicators.gii.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds several paths that differ: the one of least effort, the one of few levers, and then each time the one of least effort
 * without the lever that carried most of the one before.
 */
final class PathFinder {
    private final PathSearch search;
    private final List<Lever> levers;

    PathFinder(PathSearch search, List<Lever> levers) {
        this.search = search;
        this.levers = levers;
    }

    /** How a path was looked for. */
    enum Kind {
        LEAST_EFFORT,
        WITHOUT,
        FEW_INDICATORS
    }

    /**
     * Shares that reach the rank.
     *
     * @param without the levers that the path does without
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(Kind kind, List<Integer> without, double[] shares) {}

    /** Up to so many paths; none where the rank is out of reach. */
    List<Found> find(int most) {
        List<Found> found = new ArrayList<>();
        boolean[] allowed = all();
        List<Integer> without = new ArrayList<>();
        Optional<double[]> next = search.leastEffort(allowed);
        while (next.isPresent()) {
            Kind kind = without.isEmpty() ? Kind.LEAST_EFFORT : Kind.WITHOUT;
            found.add(new Found(kind, List.copyOf(without), next.get()));
            if (without.isEmpty() && most > 1) {
                addFewest(found);
            }
            int biggest = biggest(next.get());
            if (biggest < 0 || found.size() >= most) {
                break;
            }
            allowed[biggest] = false;
            without.add(biggest);
            next = search.leastEffort(allowed);
        }
        return found;
    }

    /** Where all cost the same it is the path of least effort again. */
    private void addFewest(List<Found> found) {
        search.fewest(all())
                .filter(shares -> found.stream().noneMatch(other -> Arrays.equals(other.shares(), shares)))
                .ifPresent(shares -> found.add(new Found(Kind.FEW_INDICATORS, List.of(), shares)));
    }

    private boolean[] all() {
        boolean[] all = new boolean[levers.size()];
        Arrays.fill(all, true);
        return all;
    }

    /** The lever with most effort; -1 where there is none. */
    private int biggest(double[] shares) {
        int biggest = -1;
        double most = 0;
        for (int i = 0; i < shares.length; i++) {
            double effort = shares[i] * levers.get(i).cost();
            if (effort > most) {
                most = effort;
                biggest = i;
            }
        }
        return biggest;
    }
}
