package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * One economy in one edition, node by node.
 *
 * @param outdated how many of its indicator values the edition flags as outdated
 * @param missing how many indicators have no value
 */
record Profile(
        int year,
        int revision,
        boolean verified,
        Economy economy,
        int economies,
        int outdated,
        int missing,
        List<Cell> nodes) {

    /** The economy; {@code comparedWith} is the income group its flags refer to where the edition leaves it unclassified. */
    @Schema(name = "ProfileEconomy")
    record Economy(
            String iso3,
            String name,
            String incomeGroup,
            @Nullable String comparedWith,
            String region,
            @Nullable Double populationThousands,
            @Nullable Double gdpPppBn,
            @Nullable Double gdpPerCapitaPpp) {}

    /** One node: the published value, then the figures by either side. */
    @Schema(name = "ProfileCell")
    record Cell(
            String node,
            String name,
            NodeFigures.Level level,
            @Nullable Double value,
            @Nullable Integer dataYear,
            boolean outdated,
            Figures official,
            Figures recomputed) {}

    static Profile of(Edition edition, String iso3, Language language) {
        EditionGrid grid = edition.grid();
        int economy = grid.position(iso3);
        List<Cell> cells = grid.figures().cells().stream()
                .filter(cell -> cell.iso3().equals(iso3))
                .map(cell -> cell(edition, cell, economy, language))
                .sorted(Comparator.comparing(Cell::node, NodeNumbers::compare))
                .toList();
        long missing = cells.stream()
                .filter(cell -> cell.level() == NodeFigures.Level.INDICATOR && cell.value() == null)
                .count();
        return new Profile(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                economy(edition, economy, language),
                grid.economies(),
                (int) cells.stream().filter(Cell::outdated).count(),
                (int) missing,
                cells);
    }

    private static Economy economy(Edition edition, int position, Language language) {
        EconomyFigures economy = edition.grid().economy(position);
        String group = edition.computed().incomeGroups()[position];
        return new Economy(
                economy.iso3(),
                EconomyNames.of(economy, language),
                economy.incomeGroup(),
                group.equals(economy.incomeGroup()) ? null : group,
                economy.region(),
                economy.populationThousands(),
                economy.gdpPppBn(),
                economy.gdpPerCapitaPpp());
    }

    private static Cell cell(Edition edition, CellFigures cell, int economy, Language language) {
        int node = Objects.requireNonNull(edition.grid().nodeByNum().get(cell.num()));
        NodeFigures figures = edition.grid().nodes().get(node);
        return new Cell(
                cell.num(),
                NodeNames.of(figures, language),
                figures.level(),
                cell.value(),
                cell.dataYear(),
                cell.outdated(),
                Figures.official(cell),
                Figures.recomputed(edition.computed(), node, economy));
    }
}
