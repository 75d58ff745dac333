package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.jspecify.annotations.Nullable;

/**
 * All that a projection rests on, and the paths themselves: a pure function of the editions and of what is asked, so that the same
 * question has the same answer to the last digit.
 */
record Outlook(List<Step> steps, OwnPace pace, Simulation simulation, BackTest backTest) {

    /** @param wanted ranks whose thresholds are asked for */
    record Asked(String economy, List<Integer> wanted, int by, int runs, long seed) {}

    /**
     * Makes the outlook; null where no two editions can be compared.
     *
     * @param latestFirst the latest has a score of the economy
     */
    static @Nullable Outlook of(List<Edition> latestFirst, Asked asked) {
        List<Edition> oldestFirst = latestFirst.stream()
                .sorted(Comparator.comparingInt(Edition::year))
                .toList();
        Edition latest = oldestFirst.getLast();
        List<Step> steps = steps(oldestFirst);
        if (steps.isEmpty()) {
            return null;
        }
        List<String> economies = ranked(latest);
        double[] start =
                economies.stream().mapToDouble(latest.grid()::indexScore).toArray();
        return new Outlook(
                steps,
                OwnPace.of(Shocks.of(steps)),
                Simulation.of(
                        steps,
                        economies,
                        start,
                        economies.indexOf(asked.economy()),
                        asked.wanted(),
                        asked.by() - latest.year(),
                        asked.runs(),
                        asked.seed()),
                BackTester.of(oldestFirst, steps, asked.seed()));
    }

    static List<Step> steps(List<Edition> oldestFirst) {
        List<Step> steps = new ArrayList<>();
        for (int later = 1; later < oldestFirst.size(); later++) {
            SameMethod.between(oldestFirst.get(later - 1), oldestFirst.get(later))
                    .ifPresent(steps::add);
        }
        return List.copyOf(steps);
    }

    /** Economies with a published score, by code: the order that draws are made in must not hang on the import's. */
    static List<String> ranked(Edition edition) {
        EditionGrid grid = edition.grid();
        return grid.economyByIso3().keySet().stream()
                .filter(iso3 -> Double.isFinite(grid.indexScore(iso3)))
                .sorted()
                .toList();
    }

    /** The published score that holds a rank in an edition. */
    static double threshold(Edition edition, int rank) {
        double[] scores =
                ranked(edition).stream().mapToDouble(edition.grid()::indexScore).toArray();
        return Selection.largest(scores, rank);
    }

    /** Over how many years the steps reach. */
    int yearsObserved() {
        return steps.stream().mapToInt(Step::years).sum();
    }
}
