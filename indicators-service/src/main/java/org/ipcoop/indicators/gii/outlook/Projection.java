package org.ipcoop.indicators.gii.outlook;

import java.util.List;
import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.EconomyNames;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.outlook.Simulation.Ahead;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where an economy's rank may go, edition by edition: an estimate of this system's, never a forecast of WIPO's. It says what it rests
 * on and how it would have done on the editions held.
 *
 * @param edition the latest one, which the paths start from
 * @param official what that edition publishes
 * @param items the estimate, by year
 * @param basis what it rests on
 */
record Projection(
        String economy,
        String name,
        int edition,
        int revision,
        boolean verified,
        int wantedRank,
        int by,
        int runs,
        long seed,
        Official official,
        List<Year> items,
        Basis basis,
        BackTest backTest,
        List<String> assumptions) {

    /** Published figures. */
    record Official(@Nullable Integer rank, double score, double thresholdScore, double gapPoints) {}

    /**
     * One edition to come.
     *
     * @param thresholdScore the score that holds the wanted rank
     * @param probability that the wanted rank is held in that edition
     * @param probabilityByThen that it is held in that edition or one before
     * @param pointsAYearNeeded from the latest edition on, to meet the median threshold
     */
    record Year(
            int year,
            Spread rank,
            Spread score,
            Spread thresholdScore,
            double probability,
            double probabilityByThen,
            double pointsAYearNeeded) {}

    /** @param outlook made for this question, with the wanted rank as its only threshold */
    static Projection of(Edition latest, ProjectionQuery query, Outlook outlook, Language language) {
        EditionGrid grid = latest.grid();
        int economy = grid.position(query.economy());
        double score = grid.indexScore(query.economy());
        double threshold = Outlook.threshold(latest, query.rank());
        int rank = grid.ranks()[0][economy];
        return new Projection(
                query.economy(),
                EconomyNames.of(grid.economy(economy), language),
                latest.year(),
                latest.revision(),
                latest.verified(),
                query.rank(),
                query.by(),
                query.runs(),
                query.seed(),
                new Official(rank == 0 ? null : rank, score, threshold, threshold - score),
                years(latest, query, score, outlook),
                Basis.of(outlook.evidence().movements(), query.economy()),
                outlook.evidence().backTest(),
                ProjectionTexts.assumptions(outlook.evidence().movements(), language));
    }

    private static List<Year> years(Edition latest, ProjectionQuery query, double score, Outlook outlook) {
        List<Ahead> ahead = outlook.simulation().years();
        return IntStream.range(0, ahead.size())
                .mapToObj(at -> year(latest.year(), at + 1, score, query, ahead.get(at)))
                .toList();
    }

    private static Year year(int from, int years, double score, ProjectionQuery query, Ahead ahead) {
        Spread threshold = ahead.thresholds().getFirst();
        return new Year(
                from + years,
                ahead.rank(),
                ahead.score(),
                threshold,
                (double) ahead.atMost()[query.rank()] / query.runs(),
                (double) ahead.everAtMost()[query.rank()] / query.runs(),
                (threshold.median() - score) / years);
    }
}
