package org.ipcoop.indicators.gii;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipcoop.indicators.gii.NodeFigures.Level;

/**
 * What must hold over a whole edition: a connected tree, no code twice, one row for each economy and node, data years that fit
 * the edition. A half-copied or wrongly dated workbook fails here rather than in somebody's ranking.
 */
final class EditionChecks {
    /** Several times what an edition has: the work of computing one grows with the product, and faster under one parent. */
    private static final int MAX_NODES = 500;

    private static final int MAX_ECONOMIES = 500;

    private EditionChecks() {}

    static void check(EditionFigures figures) {
        atMost("Index Structure", figures.nodes(), MAX_NODES);
        atMost("Economies", figures.economies(), MAX_ECONOMIES);
        var nums = unique("Index Structure", figures.nodes(), NodeFigures::num);
        checkTree(nums);
        var economies = unique("Economies", figures.economies(), EconomyFigures::iso3);
        checkGrid(figures.cells(), economies, nums);
        checkYears(figures);
    }

    /** The level a node number stands for: IN is a sub-index, IN.1 a pillar and so on. */
    static Level levelOf(String num) {
        if (num.equals(NodeFigures.INDEX)) {
            return Level.INDEX;
        }
        return switch ((int) num.chars().filter(c -> c == '.').count()) {
            case 0 -> Level.SUB_INDEX;
            case 1 -> Level.PILLAR;
            case 2 -> Level.SUB_PILLAR;
            default -> Level.INDICATOR;
        };
    }

    private static void atMost(String sheet, List<?> rows, int limit) {
        if (rows.size() > limit) {
            throw new WorkbookFault("Sheet '%s' has more than %d rows.".formatted(sheet, limit));
        }
    }

    private static <T> Set<String> unique(String sheet, List<T> rows, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (!seen.add(code.apply(row))) {
                throw new WorkbookFault("Sheet '%s' has %s twice.".formatted(sheet, code.apply(row)));
            }
        }
        return seen;
    }

    private static void checkTree(Set<String> nums) {
        for (var num : nums) {
            var parent = NodeNumbers.parent(num);
            if (parent != null && !nums.contains(parent)) {
                throw new WorkbookFault("Sheet 'Index Structure' has %s but not %s above it.".formatted(num, parent));
            }
        }
    }

    private static void checkGrid(List<CellFigures> cells, Set<String> economies, Set<String> nums) {
        var seen = unique("Data", cells, cell -> cell.iso3() + " " + cell.num());
        for (var cell : cells) {
            require(economies.contains(cell.iso3()), "Economies", cell.iso3());
            require(nums.contains(cell.num()), "Index Structure", cell.num());
        }
        if (seen.size() < economies.size() * nums.size()) {
            throw new WorkbookFault("Sheet 'Data' has no row for %s.".formatted(firstMissing(economies, nums, seen)));
        }
    }

    private static void require(boolean known, String sheet, String code) {
        if (!known) {
            throw new WorkbookFault("Sheet 'Data' has %s, which sheet '%s' does not.".formatted(code, sheet));
        }
    }

    private static String firstMissing(Set<String> economies, Set<String> nums, Set<String> seen) {
        return economies.stream()
                .sorted()
                .flatMap(iso3 -> nums.stream().sorted().map(num -> iso3 + " " + num))
                .filter(key -> !seen.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static void checkYears(EditionFigures figures) {
        var years = figures.cells().stream()
                .map(CellFigures::dataYear)
                .filter(Objects::nonNull)
                .collect(Collectors.summarizingInt(Integer::intValue));
        // The data trail an edition by one year at best and never lead it.
        if (years.getCount() == 0 || years.getMax() > figures.year() || years.getMax() < figures.year() - 1) {
            throw new WorkbookFault("Sheet 'Data' holds data years up to %s, which does not fit the edition of %d."
                    .formatted(years.getCount() == 0 ? "none" : years.getMax(), figures.year()));
        }
    }
}
