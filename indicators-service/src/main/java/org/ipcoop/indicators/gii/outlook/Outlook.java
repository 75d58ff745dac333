package org.ipcoop.indicators.gii.outlook;

import java.util.List;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;

/**
 * The answer to what is asked of the future: the paths, and what they rest on. A pure function of the editions and the question, so
 * that the same question has the same answer to the last digit.
 */
record Outlook(Evidence evidence, Simulation simulation) {

    /** @param wanted ranks whose thresholds are asked for */
    record Asked(String economy, List<Integer> wanted, int by, int runs, long seed) {}

    /** @param latest has a score of the economy */
    static Outlook of(Evidence evidence, Edition latest, Asked asked) {
        List<String> economies = ranked(latest);
        return new Outlook(
                evidence,
                Simulation.of(
                        evidence.movements(),
                        economies,
                        scores(latest, economies),
                        economies.indexOf(asked.economy()),
                        asked.wanted(),
                        asked.by() - latest.year(),
                        asked.runs(),
                        asked.seed()));
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
        return Selection.largest(scores(edition, ranked(edition)), rank);
    }

    private static double[] scores(Edition edition, List<String> economies) {
        return economies.stream().mapToDouble(edition.grid()::indexScore).toArray();
    }
}
