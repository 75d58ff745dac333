package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An edition's published figures as arrays by node and economy, the form the engine computes with. Nodes come in the tree's
 * own order, parents first; a missing value or score is {@code NaN}, a missing rank or data year 0.
 */
@SuppressWarnings("ArrayRecordComponent")
public record EditionGrid(
        EditionFigures figures,
        List<NodeFigures> nodes,
        int[] parents,
        Map<String, Integer> nodeByNum,
        Map<String, Integer> economyByIso3,
        double[][] values,
        double[][] scores,
        int[][] ranks,
        int[][] dataYears) {

    static EditionGrid of(EditionFigures figures) {
        List<NodeFigures> nodes = new ArrayList<>(figures.nodes());
        nodes.sort((a, b) -> NodeNumbers.compare(a.num(), b.num()));
        Map<String, Integer> nodeByNum =
                positions(nodes.stream().map(NodeFigures::num).toList());
        Map<String, Integer> economyByIso3 =
                positions(figures.economies().stream().map(EconomyFigures::iso3).toList());
        int[] parents = nodes.stream()
                .mapToInt(node -> nodeByNum.getOrDefault(NodeNumbers.parent(node.num()), -1))
                .toArray();
        EditionGrid grid = new EditionGrid(
                figures,
                List.copyOf(nodes),
                parents,
                nodeByNum,
                economyByIso3,
                missing(nodes.size(), economyByIso3.size()),
                missing(nodes.size(), economyByIso3.size()),
                new int[nodes.size()][economyByIso3.size()],
                new int[nodes.size()][economyByIso3.size()]);
        figures.cells().forEach(grid::place);
        return grid;
    }

    private static Map<String, Integer> positions(List<String> keys) {
        Map<String, Integer> positions = new HashMap<>();
        keys.forEach(key -> positions.putIfAbsent(key, positions.size()));
        if (positions.size() != keys.size()) {
            throw new IllegalArgumentException("a node or economy occurs twice");
        }
        return positions;
    }

    private static double[][] missing(int rows, int columns) {
        double[][] grid = new double[rows][columns];
        for (double[] row : grid) {
            Arrays.fill(row, Double.NaN);
        }
        return grid;
    }

    private void place(CellFigures cell) {
        Integer node = nodeByNum.get(cell.num());
        Integer economy = economyByIso3.get(cell.iso3());
        if (node == null || economy == null) {
            throw new IllegalArgumentException("a cell of an unlisted node or economy");
        }
        Double value = cell.value();
        Double score = cell.score();
        Integer rank = cell.rank();
        Integer dataYear = cell.dataYear();
        values[node][economy] = value == null ? Double.NaN : value;
        scores[node][economy] = score == null ? Double.NaN : score;
        ranks[node][economy] = rank == null ? 0 : rank;
        dataYears[node][economy] = dataYear == null ? 0 : dataYear;
    }

    /** A number as it is shown: absent where it is missing here. */
    public static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }

    /** Whether the node is a leaf of the tree. */
    public boolean isIndicator(int node) {
        return nodes.get(node).level() == NodeFigures.Level.INDICATOR;
    }

    /** Codes of the economies, sorted. */
    public SortedSet<String> codes() {
        return new TreeSet<>(economyByIso3.keySet());
    }

    /** How many there are. */
    public int economies() {
        return economyByIso3.size();
    }

    /** Position of an economy; without such a one a 404. */
    public int position(String iso3) {
        Integer position = economyByIso3.get(iso3);
        if (position == null) {
            throw new NotFound("economy", iso3);
        }
        return position;
    }

    /** Refuses a rank asked for that no economy can have. */
    public void requireRank(int rank) {
        if (rank < 1 || rank > economies()) {
            throw new Invalid(Violation.parameter("rank", "limit", 1, economies()));
        }
    }

    /** The published score of the index; {@code NaN} where the economy has none or isn't in the edition. */
    public double indexScore(String iso3) {
        Integer economy = economyByIso3.get(iso3);
        return economy == null ? Double.NaN : scores[0][economy];
    }

    /** The economy at a position. */
    public EconomyFigures economy(int position) {
        return figures.economies().get(position);
    }

    /** Numbers of the indicators, in the order of the tree. */
    public List<String> indicatorNums() {
        return nodes.stream()
                .filter(node -> node.level() == NodeFigures.Level.INDICATOR)
                .map(NodeFigures::num)
                .toList();
    }

    /** Positions of the nodes right below. */
    int[] children(int node) {
        List<Integer> children = new ArrayList<>();
        for (int child = 0; child < parents.length; child++) {
            if (parents[child] == node) {
                children.add(child);
            }
        }
        return children.stream().mapToInt(Integer::intValue).toArray();
    }
}
