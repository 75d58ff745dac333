package org.ipcoop.indicators.gii.path;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.gii.EconomyNames;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.Place;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What it would take to reach a rank. All figures are ours, recomputed from the edition's values.
 *
 * @param index where the economy is
 * @param threshold the place that holds the wanted rank now
 * @param gapPoints the threshold's score less the economy's own
 * @param movable how many indicators may move
 * @param notMovable how many of those asked for are at the peers' median already, or have no value
 * @param most how far one gets if every one of them that helps moves as far as it may
 */
@Schema(name = "GiiPaths")
record PathsAnswer(
        int year,
        int revision,
        boolean verified,
        String economy,
        String name,
        Place index,
        int wantedRank,
        @Nullable Place threshold,
        @Nullable Double gapPoints,
        Status status,
        PathsDraft.Peers peers,
        int movable,
        int notMovable,
        Most most,
        List<PathItem> paths,
        List<String> assumptions) {

    /** Whether there is a path. */
    @Schema(name = "GiiPathStatus")
    enum Status {
        REACHED,
        REACHABLE,
        OUT_OF_REACH
    }

    /** Everything as far as the caps allow, and what that costs. */
    @Schema(name = "GiiPathMost")
    record Most(double effort, Place index) {}

    static PathsAnswer of(Edition edition, PathsQuery query, Language language) {
        List<Lever> levers = query.levers();
        PathSearch search =
                new PathSearch(new Reruns(edition.computed(), query.economy(), levers), levers, query.rank());
        PathProof proof = new PathProof(edition, query, language);
        Place index = Place.of(edition.computed().result(), 0, query.economy());
        boolean reached = index.rank() != null && index.rank() <= query.rank();
        List<PathItem> paths = reached
                ? List.of()
                : new PathFinder(search, levers)
                        .find(query.paths()).stream()
                                .map(found -> PathItem.of(found, search.effort(found.shares()), proof))
                                .toList();
        double[] most = search.most(search.helpful());
        Place threshold = threshold(edition, query.rank());
        return new PathsAnswer(
                edition.year(),
                edition.revision(),
                edition.verified(),
                edition.grid().economy(query.economy()).iso3(),
                EconomyNames.of(edition.grid().economy(query.economy()), language),
                index,
                query.rank(),
                threshold,
                gap(threshold, index),
                reached ? Status.REACHED : paths.isEmpty() ? Status.OUT_OF_REACH : Status.REACHABLE,
                new PathsDraft.Peers(query.peersFrom(), query.peersTo()),
                levers.size(),
                query.atMedian(),
                new Most(search.effort(most), proof.place(most)),
                paths,
                PathTexts.assumptions(language));
    }

    /** The worst place that is of the rank or better. */
    private static @Nullable Place threshold(Edition edition, int rank) {
        int[] ranks = edition.computed().result().ranks()[0];
        return IntStream.range(0, ranks.length)
                .filter(economy -> ranks[economy] > 0 && ranks[economy] <= rank)
                .boxed()
                .max((one, other) -> Integer.compare(ranks[one], ranks[other]))
                .map(economy -> Place.of(edition.computed().result(), 0, economy))
                .orElse(null);
    }

    private static @Nullable Double gap(@Nullable Place threshold, Place index) {
        return threshold == null || threshold.score() == null || index.score() == null
                ? null
                : (Double) (threshold.score() - index.score());
    }
}
