package org.ipcoop.indicators.gii;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ipcoop.indicators.gii.EconomyHistory.Break;
import org.ipcoop.indicators.gii.EconomyHistory.Kind;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Finds where the figures of a node stop being comparable from one edition to the next. */
final class HistoryBreaks {

    private HistoryBreaks() {}

    /** The node of that name; the index has none of its own. */
    static @Nullable Integer find(EditionGrid grid, NodeFigures named) {
        if (named.num().equals(NodeFigures.INDEX)) {
            return grid.nodeByNum().get(NodeFigures.INDEX);
        }
        return IntStream.range(0, grid.nodes().size())
                .filter(node -> isSame(grid.nodes().get(node), named))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(NodeFigures node, NodeFigures named) {
        return node.level() == named.level()
                && node.name().strip().equalsIgnoreCase(named.name().strip());
    }

    static List<Break> between(List<Edition> oldestFirst, NodeFigures node, Language language) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 1; i < oldestFirst.size(); i++) {
            add(breaks, oldestFirst.get(i - 1), oldestFirst.get(i), node, language);
        }
        return breaks;
    }

    private static void add(List<Break> breaks, Edition before, Edition after, NodeFigures named, Language language) {
        Integer then = find(before.grid(), named);
        Integer now = find(after.grid(), named);
        if (then == null || now == null) {
            breaks.add(HistoryTexts.of(before, after, Kind.NOT_IN_BOTH, named.name(), language));
            return;
        }
        String was = before.grid().nodes().get(then).num();
        String is = after.grid().nodes().get(now).num();
        if (!was.equals(is)) {
            breaks.add(HistoryTexts.of(before, after, Kind.NUMBER_MOVED, was + " → " + is, language));
        }
        Set<String> changed = changed(before.grid(), then, after.grid(), now);
        if (!changed.isEmpty()) {
            breaks.add(HistoryTexts.of(before, after, Kind.FRAMEWORK, String.join("; ", changed), language));
        }
        if (before.verification().verified() != after.verification().verified()) {
            Edition doubtful = before.verification().verified() ? after : before;
            breaks.add(HistoryTexts.of(before, after, Kind.UNVERIFIED, Integer.toString(doubtful.year()), language));
        }
    }

    /** Names of the indicators below a node that only one of the editions has. */
    private static Set<String> changed(EditionGrid before, int then, EditionGrid after, int now) {
        Set<String> was = indicators(before, then);
        Set<String> is = indicators(after, now);
        Set<String> changed = new TreeSet<>();
        was.stream().filter(name -> !is.contains(name)).map(name -> "−" + name).forEach(changed::add);
        is.stream().filter(name -> !was.contains(name)).map(name -> "+" + name).forEach(changed::add);
        return changed;
    }

    private static Set<String> indicators(EditionGrid grid, int node) {
        String num = grid.nodes().get(node).num();
        return grid.nodes().stream()
                .filter(below -> below.level() == NodeFigures.Level.INDICATOR)
                .filter(below -> num.equals(NodeFigures.INDEX)
                        || below.num().startsWith(num + ".")
                        || below.num().equals(num))
                .map(below -> below.name().strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
