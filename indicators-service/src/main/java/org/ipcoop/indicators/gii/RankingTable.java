package org.ipcoop.indicators.gii;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * All economies, or those of a group, at one node, by published rank; economies without a score come last.
 *
 * @param group income group (HI, UM, LM, LI) or region
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

    /** One economy. */
    record Row(
            String iso3,
            String economy,
            String incomeGroup,
            String region,
            @Nullable Double value,
            @Nullable Integer dataYear,
            boolean outdated,
            Figures official,
            Figures recomputed) {}

    /** The table; an unknown node or group is a 400 that names what there is. */
    static RankingTable of(Edition edition, String node, @Nullable String group, Language language) {
        EditionGrid grid = edition.grid();
        Integer position = grid.nodeByNum().get(node);
        if (position == null) {
            String known = String.join(
                    ", ", grid.nodes().stream().map(NodeFigures::num).toList());
            throw new Invalid(Violation.parameter("node", "not-one-of", known));
        }
        Predicate<EconomyFigures> member = member(grid, group);
        List<Row> rows = grid.figures().cells().stream()
                .filter(cell -> cell.num().equals(node))
                .map(cell -> row(edition, cell, position, member, language))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(
                                (Row row) -> row.official().rank(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Row::iso3))
                .toList();
        NodeFigures figures = grid.nodes().get(position);
        return new RankingTable(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                node,
                NodeNames.of(figures, language),
                figures.level(),
                group,
                (int) rows.stream().filter(row -> row.official().rank() != null).count(),
                rows);
    }

    private static Predicate<EconomyFigures> member(EditionGrid grid, @Nullable String group) {
        if (group == null) {
            return economy -> true;
        }
        TreeSet<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (EconomyFigures economy : grid.figures().economies()) {
            known.add(economy.incomeGroup());
            known.add(economy.region());
        }
        if (!known.contains(group)) {
            throw new Invalid(Violation.parameter("group", "not-one-of", String.join("; ", known)));
        }
        return economy -> economy.incomeGroup().equalsIgnoreCase(group)
                || economy.region().equalsIgnoreCase(group);
    }

    private static @Nullable Row row(
            Edition edition, CellFigures cell, int node, Predicate<EconomyFigures> member, Language language) {
        int position = Objects.requireNonNull(edition.grid().economyByIso3().get(cell.iso3()));
        EconomyFigures economy = edition.grid().economy(position);
        if (!member.test(economy)) {
            return null;
        }
        return new Row(
                economy.iso3(),
                EconomyNames.of(economy, language),
                economy.incomeGroup(),
                economy.region(),
                cell.value(),
                cell.dataYear(),
                cell.outdated(),
                Figures.official(cell),
                Figures.recomputed(edition.computed(), node, position));
    }
}
