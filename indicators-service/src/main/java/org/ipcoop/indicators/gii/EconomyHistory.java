package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An economy at one node over the editions held, with what a rank took each year. Editions are joined by the node's published
 * name, never by its number alone: numbers move, and a name that changes is a break.
 *
 * @param items oldest edition first
 * @param breaks why figures on either side should not be compared
 */
record EconomyHistory(
        String economy,
        String name,
        String node,
        String nodeName,
        @Nullable Integer wantedRank,
        List<Item> items,
        List<Break> breaks) {

    /** One edition; published figures, then ours. Without {@code node} the edition has nothing of that name. */
    @Schema(name = "EconomyHistoryItem")
    record Item(
            int year,
            int revision,
            boolean verified,
            int economies,
            @Nullable String node,
            @Nullable Double value,
            @Nullable Integer dataYear,
            Place official,
            Place recomputed,
            @Nullable Double thresholdScore) {}

    /** Between two editions. */
    record Break(int from, int to, Kind kind, String explanation) {}

    /** What changed between two editions. */
    @Schema(name = "SeriesBreakKind")
    enum Kind {
        /** The number stands for something else, or the node has another number. */
        NUMBER_MOVED,
        /** Only one of the two editions has a node of that name. */
        NOT_IN_BOTH,
        /** An edition doesn't verify: its method is not wholly known. */
        UNVERIFIED,
        /** The tree below, or how it is weighed, is another. */
        FRAMEWORK
    }

    /** @param editions latest first, at least one */
    static EconomyHistory of(
            List<Edition> editions, String iso3, String num, @Nullable Integer wantedRank, Language language) {
        Edition newest = editions.getFirst();
        int economy = newest.grid().position(iso3);
        Integer position = newest.grid().nodeByNum().get(num);
        if (position == null) {
            String known = String.join(
                    ", ", newest.grid().nodes().stream().map(NodeFigures::num).toList());
            throw new Invalid(Violation.parameter("node", "not-one-of", known));
        }
        NodeFigures node = newest.grid().nodes().get(position);
        List<Edition> oldestFirst =
                editions.stream().sorted(Comparator.comparingInt(Edition::year)).toList();
        return new EconomyHistory(
                iso3,
                EconomyNames.of(newest.grid().economy(economy), language),
                num,
                NodeNames.of(node, language),
                wantedRank,
                oldestFirst.stream()
                        .map(edition -> item(edition, iso3, node, wantedRank))
                        .toList(),
                HistoryBreaks.between(oldestFirst, node, language));
    }

    private static Item item(Edition edition, String iso3, NodeFigures named, @Nullable Integer wantedRank) {
        EditionGrid grid = edition.grid();
        Integer node = HistoryBreaks.find(grid, named);
        Integer economy = grid.economyByIso3().get(iso3);
        if (node == null || economy == null) {
            return item(edition, null, null, null, Place.NOWHERE, Place.NOWHERE, null);
        }
        return item(
                edition,
                grid.nodes().get(node).num(),
                EditionGrid.known(grid.values()[node][economy]),
                year(grid.dataYears()[node][economy]),
                Place.of(grid.scores()[node][economy], grid.ranks()[node][economy]),
                Place.of(edition.computed().result(), node, economy),
                wantedRank == null ? null : EditionGrid.known(Standing.threshold(grid.scores()[node], wantedRank)));
    }

    private static Item item(
            Edition edition,
            @Nullable String node,
            @Nullable Double value,
            @Nullable Integer dataYear,
            Place official,
            Place recomputed,
            @Nullable Double threshold) {
        return new Item(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                edition.grid().economies(),
                node,
                value,
                dataYear,
                official,
                recomputed,
                threshold);
    }

    private static @Nullable Integer year(int year) {
        return year == 0 ? null : year;
    }
}
