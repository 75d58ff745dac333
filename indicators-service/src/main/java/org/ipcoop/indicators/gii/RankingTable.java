package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * All economies, or those of a group, at one node, by published rank; economies without a score come last.
 *
 * @param group what the economies have in common, or their codes; absent for the whole world
 * @param ranked how many of them have a rank
 */
record RankingTable(
        int year,
        int revision,
        boolean verified,
        String node,
        String name,
        NodeFigures.Level level,
        @Nullable String group,
        int ranked,
        List<Row> items) {

    /**
     * One economy.
     *
     * @param groupRank its place among the group by published rank, ties sharing the best; absent for the whole world
     */
    @Schema(name = "RankingRow")
    record Row(
            String iso3,
            String economy,
            String incomeGroup,
            String region,
            @Nullable Integer groupRank,
            @Nullable Double value,
            @Nullable Integer dataYear,
            boolean outdated,
            Figures official,
            Figures recomputed) {}

    /** The table; an unknown node, group or economy is a 400 that names what there is. */
    static RankingTable of(Edition edition, RankingParameters.Asked asked, Language language) {
        EditionGrid grid = edition.grid();
        String node = asked.node();
        @Nullable EconomyGroup group = asked.among(grid);
        Integer position = grid.nodeByNum().get(node);
        if (position == null) {
            String known = String.join(
                    ", ", grid.nodes().stream().map(NodeFigures::num).toList());
            throw new Invalid(Violation.parameter("node", "not-one-of", known));
        }
        List<CellFigures> cells = grid.figures().cells().stream()
                .filter(cell -> cell.num().equals(node) && isMember(grid, cell, group))
                .sorted(Comparator.comparing(CellFigures::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(CellFigures::iso3))
                .toList();
        List<Integer> ranks =
                cells.stream().map(CellFigures::rank).filter(Objects::nonNull).toList();
        List<Row> rows = cells.stream()
                .map(cell -> row(edition, cell, position, group == null ? List.of() : ranks, language))
                .toList();
        NodeFigures figures = grid.nodes().get(position);
        return new RankingTable(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                node,
                NodeNames.of(figures, language),
                figures.level(),
                group == null ? null : group.name(),
                ranks.size(),
                rows);
    }

    private static boolean isMember(EditionGrid grid, CellFigures cell, @Nullable EconomyGroup group) {
        return group == null || group.members().test(grid.economy(grid.position(cell.iso3())));
    }

    /** @param ranks those of the group, best first; none for the whole world */
    private static Row row(Edition edition, CellFigures cell, int node, List<Integer> ranks, Language language) {
        int position = edition.grid().position(cell.iso3());
        EconomyFigures economy = edition.grid().economy(position);
        Integer rank = cell.rank();
        int before = rank == null ? -1 : ranks.indexOf(rank);
        return new Row(
                economy.iso3(),
                EconomyNames.of(economy, language),
                economy.incomeGroup(),
                economy.region(),
                before < 0 ? null : before + 1,
                cell.value(),
                cell.dataYear(),
                cell.outdated(),
                Figures.official(cell),
                Figures.recomputed(edition.computed(), node, position));
    }
}
