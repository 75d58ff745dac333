package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.gii.Change.Move.ReachMedian;
import org.ipcoop.indicators.gii.responsibility.RecordedResponsibility;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Where an economy has most to gain: for each indicator its weight in the index, the gap to the median of its peers, and the
 * points the index would gain if that one gap were closed, by the whole pipeline. Largest gain first.
 *
 * @param peers the index ranks that the medians are of
 */
public record Leverage(
        int year,
        int revision,
        boolean verified,
        String economy,
        String name,
        Place index,
        Peers peers,
        List<Item> items,
        List<String> assumptions) {

    /** Index ranks, both ends included. */
    public record Peers(int from, int to) {}

    /**
     * One indicator.
     *
     * @param effectiveWeight points of the index for one point of the indicator's score, for this economy, whose missing
     *     indicators leave more to the others
     * @param gap the peers' median less the value, in the indicator's unit; absent where the economy has no value
     * @param pointsIfClosed 0 where the economy is at the median or better
     * @param ministry of Viet Nam only; absent where nobody is recorded
     */
    @Schema(name = "LeverageItem")
    public record Item(
            String node,
            String name,
            double effectiveWeight,
            @Nullable Double value,
            @Nullable Double peerMedian,
            @Nullable Double gap,
            double pointsIfClosed,
            Place indexIfClosed,
            @Nullable Answerable ministry,
            @Nullable Link activities) {}

    /** Who answers for the indicator, and whether that was checked against an official assignment. */
    public record Answerable(String name, boolean verified) {}

    /**
     * The result of activities that moves the indicator.
     *
     * @param completed how many completed activities report it, of all years; absent where the economy is not Viet Nam
     */
    public record Link(
            ActivityLink.Kind kind, String result, @Nullable Integer completed) {}

    /**
     * What is known of Viet Nam's own indicators beside the edition.
     *
     * @param responsibilities by the indicators' published names
     * @param completed how many completed activities report what moves an indicator, by its published name
     */
    record Home(Map<String, RecordedResponsibility> responsibilities, Map<String, Integer> completed) {}

    /** By the edition alone, the largest gain first; 404 where it has no such economy. */
    public static Leverage of(Edition edition, String iso3, Peers peers, Language language) {
        return of(edition, iso3, peers, null, language);
    }

    static Leverage of(Edition edition, String iso3, Peers peers, @Nullable Home home, Language language) {
        EditionGrid grid = edition.grid();
        int economy = grid.position(iso3);
        if (peers.from() < 1 || peers.to() < peers.from() || peers.to() > grid.economies()) {
            throw new Invalid(Violation.parameter("peersFrom", "ranks", grid.economies()));
        }
        List<Item> items = IntStream.range(0, grid.nodes().size())
                .filter(grid::isIndicator)
                .mapToObj(node -> item(edition.computed(), node, economy, peers, home, language))
                .sorted(Comparator.comparingDouble(Item::pointsIfClosed)
                        .reversed()
                        .thenComparing(Item::node))
                .toList();
        return new Leverage(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                iso3,
                EconomyNames.of(grid.economy(economy), language),
                Place.of(edition.computed().result(), 0, economy),
                peers,
                items,
                ScenarioTexts.leverage(language));
    }

    private static Item item(
            ComputedEdition edition, int node, int economy, Peers peers, @Nullable Home home, Language language) {
        NodeFigures figures = edition.grid().nodes().get(node);
        var reach = new ReachMedian(peers.from(), peers.to());
        WhatIf closed = WhatIf.of(edition, List.of(new Change(economy, node, reach)));
        double value = edition.grid().values()[node][economy];
        double median = WhatIf.median(edition, node, reach);
        double points = closed.after().scores()[0][economy] - edition.result().scores()[0][economy];
        return new Item(
                figures.num(),
                NodeNames.of(figures, language),
                effectiveWeight(edition, node, economy),
                EditionGrid.known(value),
                EditionGrid.known(median),
                EditionGrid.known(median - value),
                closed.values()[node][economy] == value ? 0 : points,
                Place.of(closed.after(), 0, economy),
                ministry(figures, home, language),
                link(figures, home, language));
    }

    private static @Nullable Answerable ministry(NodeFigures figures, @Nullable Home home, Language language) {
        @Nullable
        RecordedResponsibility recorded =
                home == null ? null : home.responsibilities().get(figures.plainName());
        return recorded == null
                ? null
                : new Answerable(
                        recorded.responsibility().ministry().name(language),
                        recorded.responsibility().verified());
    }

    private static @Nullable Link link(NodeFigures figures, @Nullable Home home, Language language) {
        ActivityLink link = ActivityLink.of(figures);
        return link == null
                ? null
                : new Link(
                        link.kind(),
                        link.result(language),
                        home == null ? null : home.completed().getOrDefault(figures.plainName(), 0));
    }

    /** The product, up the tree, of the node's share among its siblings that have a score; the node itself counts as there. */
    private static double effectiveWeight(ComputedEdition edition, int node, int economy) {
        List<IndexNode> nodes = edition.engine().nodes();
        double weight = 1;
        for (int at = node; nodes.get(at).parent() >= 0; at = nodes.get(at).parent()) {
            double siblings = 0;
            for (int sibling : edition.engine().children(nodes.get(at).parent())) {
                boolean there = sibling == at || !Double.isNaN(edition.result().scores()[sibling][economy]);
                siblings += there ? nodes.get(sibling).weight() : 0;
            }
            weight *= nodes.get(at).weight() / siblings;
        }
        return weight;
    }
}
