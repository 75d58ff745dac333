package org.ipcoop.indicators.gii;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ipcoop.indicators.serving.Tabled;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/**
 * Some economies side by side, node by node.
 *
 * @param economies in the order asked for; the figures of every node are in the same order
 */
record Comparison(int year, int revision, boolean verified, List<Economy> economies, List<Row> nodes)
        implements Tabled {

    static final int MOST = 10;

    /** One of the economies. */
    @Schema(name = "ComparisonEconomy")
    record Economy(String iso3, String name, String incomeGroup, String region) {}

    /** One node. */
    @Schema(name = "ComparisonRow")
    record Row(String node, String name, NodeFigures.Level level, List<@Nullable Cell> figures) {}

    /** An economy's figures at a node; absent where the edition lists none. */
    @Schema(name = "ComparisonCell")
    record Cell(
            @Nullable Double value,
            @Nullable Integer dataYear,
            boolean outdated,
            Figures official,
            Figures recomputed) {}

    /** A node of one economy, in a table. */
    private record TableRow(
            String node,
            String name,
            NodeFigures.Level level,
            String iso3,
            String economy,
            @JsonUnwrapped @Nullable Cell figures) {}

    /** The rows, and of which edition they are. */
    private record Table(List<TableRow> items, int year, int revision, boolean verified) {}

    private record Key(String iso3, String num) {}

    @Override
    public Object table() {
        List<TableRow> rows = nodes.stream()
                .flatMap(node -> IntStream.range(0, economies.size()).mapToObj(i -> {
                    Economy economy = economies.get(i);
                    return new TableRow(
                            node.node(),
                            node.name(),
                            node.level(),
                            economy.iso3(),
                            economy.name(),
                            node.figures().get(i));
                }))
                .toList();
        return new Table(rows, year, revision, verified);
    }

    /** The economies compared; unknown ones are a 400. */
    static Comparison of(Edition edition, List<String> iso3s, Language language) {
        EditionGrid grid = edition.grid();
        EconomyGroup.requireKnown(grid, iso3s);
        Map<Key, CellFigures> cells = new HashMap<>();
        grid.figures().cells().forEach(cell -> cells.put(new Key(cell.iso3(), cell.num()), cell));
        List<Row> rows = grid.nodes().stream()
                .map(node -> new Row(
                        node.num(),
                        NodeNames.of(node, language),
                        node.level(),
                        iso3s.stream()
                                .map(iso3 -> cell(edition, cells.get(new Key(iso3, node.num()))))
                                .toList()))
                .toList();
        return new Comparison(
                edition.year(),
                edition.stored().revision(),
                edition.verification().verified(),
                iso3s.stream().map(iso3 -> economy(grid, iso3, language)).toList(),
                rows);
    }

    private static Economy economy(EditionGrid grid, String iso3, Language language) {
        EconomyFigures economy = grid.economy(grid.position(iso3));
        return new Economy(iso3, EconomyNames.of(economy, language), economy.incomeGroup(), economy.region());
    }

    private static @Nullable Cell cell(Edition edition, @Nullable CellFigures cell) {
        if (cell == null) {
            return null;
        }
        int node = Objects.requireNonNull(edition.grid().nodeByNum().get(cell.num()));
        int economy = edition.grid().position(cell.iso3());
        return new Cell(
                cell.value(),
                cell.dataYear(),
                cell.outdated(),
                Figures.official(cell),
                Figures.recomputed(edition.computed(), node, economy));
    }
}
