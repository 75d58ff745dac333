package org.ipcoop.indicators.gii.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    record Found(Kind kind, List<Integer> without, double[] shares) {
        List<Integer> used() {
            return IntStream.range(0, shares.length)
                    .filter(lever -> shares[lever] > 0)
                    .boxed()
                    .toList();
        }
    }

    /** Up to so many paths; none where the rank is out of reach. */
    List<Found> find(int most) {
        List<Found> found = new ArrayList<>();
        boolean[] allowed = search.helpful();
        List<Integer> without = new ArrayList<>();
        Optional<double[]> next = search.leastEffort(allowed);
        while (next.isPresent()) {
            if (!found.isEmpty()
                    && search.effort(next.get())
                            < search.effort(found.getFirst().shares())) {
                found.clear(); // what was looked for among fewer levers could have been found among all
                without.clear();
                allowed = search.helpful();
            }
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

    /** It often has the indicators of the path of least effort: then it is no other way. */
    private void addFewest(List<Found> found) {
        search.fewest(search.helpful())
                .map(shares -> new Found(Kind.FEW_INDICATORS, List.of(), shares))
                .filter(few -> found.stream().noneMatch(other -> other.used().equals(few.used())))
                .ifPresent(found::add);
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
