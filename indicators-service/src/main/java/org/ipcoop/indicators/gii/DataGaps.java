package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexResult;
import org.ipcoop.indicators.composite.Range;
import org.ipcoop.indicators.gii.Change.Move;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an edition doesn't know of an economy, or knows from too long ago, and how far the index could move at most if it did:
 * the pipeline run again with the best and with the worst value any economy has.
 *
 * @param index the economy's place as recomputed
 */
public record DataGaps(
        int year,
        int revision,
        boolean verified,
        String economy,
        String name,
        Place index,
        int missing,
        int outdated,
        List<Gap> items,
        List<String> assumptions) {

    /** Why an indicator is a gap. */
    @Schema(name = "DataGapKind")
    public enum Kind {
        MISSING,
        OUTDATED
    }

    /**
     * One indicator.
     *
     * @param usualYear the data year most economies have
     * @param spread points of the index between best and worst
     */
    @Schema(name = "DataGap")
    public record Gap(
            String node,
            String name,
            Kind kind,
            @Nullable Double value,
            @Nullable Integer dataYear,
            @Nullable Integer usualYear,
            Bound best,
            Bound worst,
            double spread) {}

    /** A value and the economy's place in the index with it. */
    @Schema(name = "DataGapBound")
    public record Bound(double value, Place index) {}

    /** All gaps of an economy, the largest first; 404 where the edition has no such economy. */
    public static DataGaps of(Edition edition, String iso3, Language language) {
        EditionGrid grid = edition.grid();
        int economy = grid.position(iso3);
        List<Gap> gaps = grid.figures().cells().stream()
                .filter(cell -> cell.iso3().equals(iso3) && isGap(grid, cell))
                .map(cell -> gap(edition.computed(), cell, economy, language))
                .sorted(Comparator.comparingDouble(Gap::spread).reversed().thenComparing(Gap::node))
                .toList();
        long missing = gaps.stream().filter(gap -> gap.kind() == Kind.MISSING).count();
        return new DataGaps(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                iso3,
                EconomyNames.of(grid.economy(economy), language),
                Place.of(edition.computed().result(), 0, economy),
                (int) missing,
                gaps.size() - (int) missing,
                gaps,
                ScenarioTexts.gaps(language));
    }

    private static boolean isGap(EditionGrid grid, CellFigures cell) {
        int node = Objects.requireNonNull(grid.nodeByNum().get(cell.num()));
        return grid.isIndicator(node) && (cell.value() == null || cell.outdated());
    }

    private static Gap gap(ComputedEdition edition, CellFigures cell, int economy, Language language) {
        EditionGrid grid = edition.grid();
        int node = Objects.requireNonNull(grid.nodeByNum().get(cell.num()));
        Range range = Range.of(grid.values()[node]);
        boolean more = edition.engine().nodes().get(node).direction() == Direction.MORE_IS_BETTER;
        Bound best = bound(edition, economy, node, more ? range.max() : range.min());
        Bound worst = bound(edition, economy, node, more ? range.min() : range.max());
        int usual = Eligibility.modalYear(grid.dataYears()[node]);
        return new Gap(
                cell.num(),
                NodeNames.of(grid.nodes().get(node), language),
                cell.value() == null ? Kind.MISSING : Kind.OUTDATED,
                cell.value(),
                cell.dataYear(),
                usual == 0 ? null : usual,
                best,
                worst,
                score(best) - score(worst));
    }

    private static double score(Bound bound) {
        return Objects.requireNonNull(bound.index().score());
    }

    private static Bound bound(ComputedEdition edition, int economy, int node, double value) {
        IndexResult after = WhatIf.of(edition, List.of(new Change(economy, node, new Move.Set(value))))
                .after();
        return new Bound(value, Place.of(after, 0, economy));
    }
}
