package org.ipcoop.indicators.gii.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ipcoop.indicators.composite.CompositeIndex;
import org.ipcoop.indicators.composite.IndexNode;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.composite.OutlierRule;
import org.ipcoop.indicators.composite.Treatment;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionGrid;
import org.ipcoop.indicators.gii.EditionMethod;
import org.jspecify.annotations.Nullable;

/**
 * Makes two editions comparable. An indicator is the same where its published name is, but for marks and dashes: numbers shift
 * from year to year, and a new definition gets a new name. Fixed goalposts of either edition give way to min–max.
 */
final class SameMethod {
    /** Any distribution fails its test, and no point may be pulled in: what is left is the logarithm. */
    private static final OutlierRule ALWAYS_LOG = new OutlierRule(-1, Double.NEGATIVE_INFINITY, 0);

    private static final int FEWEST_ECONOMIES = 2 * Shocks.NEAR + 1;

    private final EditionGrid before;
    private final EditionGrid after;
    private final List<IndexNode> tree;
    private final Map<Integer, Integer> earlier = new HashMap<>();
    private final TreeSet<String> leftOut = new TreeSet<>();
    private final List<String> economies;

    private SameMethod(Edition before, Edition after) {
        this(before.grid(), after.grid(), after.computed().engine().nodes());
    }

    private SameMethod(EditionGrid before, EditionGrid after, List<IndexNode> tree) {
        this.before = before;
        this.after = after;
        this.tree = tree;
        this.economies = after.economyByIso3().keySet().stream()
                .filter(iso3 -> Double.isFinite(before.indexScore(iso3) + after.indexScore(iso3)))
                .sorted()
                .toList();
        match();
    }

    /** The step, or nothing where the editions have too little in common to draw from. */
    static Optional<Step> between(Edition before, Edition after) {
        SameMethod both = new SameMethod(before, after);
        if (both.economies.size() < FEWEST_ECONOMIES || both.earlier.isEmpty()) {
            return Optional.empty();
        }
        double[][] index = both.recomputed();
        boolean complete = Arrays.stream(index).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        return complete ? Optional.of(both.step(before, after, index)) : Optional.empty();
    }

    private Step step(Edition before, Edition after, double[][] index) {
        return new Step(
                before.year(),
                after.year(),
                before.verified() && after.verified(),
                earlier.size(),
                List.copyOf(leftOut),
                economies,
                index[0],
                index[1],
                row(before.grid(), before.grid().scores()[0]),
                row(after.grid(), after.grid().scores()[0]));
    }

    private void match() {
        Map<String, Integer> then = indicators(before);
        Map<String, Integer> now = indicators(after);
        now.forEach((name, node) -> {
            Integer was = then.get(name);
            if (was == null) {
                leftOut.add("+" + after.nodes().get(node).name().strip());
            } else {
                earlier.put(node, was);
            }
        });
        then.forEach((name, node) -> {
            if (!now.containsKey(name)) {
                leftOut.add("−" + before.nodes().get(node).name().strip());
            }
        });
    }

    private static Map<String, Integer> indicators(EditionGrid grid) {
        Map<String, Integer> found = new HashMap<>();
        IntStream.range(0, grid.nodes().size())
                .filter(grid::isIndicator)
                .forEach(node -> found.put(plain(grid.nodes().get(node).name()), node));
        return found;
    }

    /** A name without the marks of surveys and indices, which are printed in some years only. */
    private static String plain(String name) {
        return name.replaceAll("[*†]", "")
                .replace('–', '-')
                .replace('’', '\'')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The index of both editions by the later tree, of the common indicators and economies only. */
    private double[][] recomputed() {
        int[] places = places();
        List<IndexNode> nodes = new ArrayList<>();
        List<double[]> then = new ArrayList<>();
        List<double[]> now = new ArrayList<>();
        for (int node = 0; node < places.length; node++) {
            if (places[node] >= 0) {
                IndexNode given = tree.get(node);
                int parent = given.parent() < 0 ? given.parent() : places[given.parent()];
                nodes.add(new IndexNode(given.code(), parent, given.weight(), given.direction(), null));
                double[][] treated = treated(node, earlier.get(node));
                then.add(treated[0]);
                now.add(treated[1]);
            }
        }
        var engine = new CompositeIndex(nodes, null, Normalisation.MIN_MAX, EditionMethod.TIE_TOLERANCE);
        return new double[][] {index(engine, then), index(engine, now)};
    }

    private static double[] index(CompositeIndex engine, List<double[]> values) {
        return engine.compute(values.toArray(double[][]::new)).scores()[0];
    }

    /**
     * An indicator's values then and now. If the outlier rule takes logarithms in one edition only, both are taken: otherwise
     * everybody would seem to have moved by a change of scale.
     */
    private double[][] treated(int node, @Nullable Integer was) {
        if (was == null) {
            return new double[][] {new double[economies.size()], new double[economies.size()]};
        }
        double[] then = row(before, before.values()[was]);
        double[] now = row(after, after.values()[node]);
        OutlierRule.Treated treatedThen = EditionMethod.OUTLIERS.treat(then);
        OutlierRule.Treated treatedNow = EditionMethod.OUTLIERS.treat(now);
        boolean logged = isLogged(treatedThen) || isLogged(treatedNow);
        return new double[][] {
            logged ? ALWAYS_LOG.treat(then).values() : treatedThen.values(),
            logged ? ALWAYS_LOG.treat(now).values() : treatedNow.values()
        };
    }

    private static boolean isLogged(OutlierRule.Treated treated) {
        return treated.treatment() instanceof Treatment.Logged;
    }

    /** Where each node of the later tree goes when aggregates without a common indicator are left out; −1 for those. */
    private int[] places() {
        boolean[] kept = new boolean[after.nodes().size()];
        for (int node = kept.length - 1; node >= 0; node--) {
            kept[node] |= earlier.containsKey(node);
            if (kept[node] && after.parents()[node] >= 0) {
                kept[after.parents()[node]] = true;
            }
        }
        int[] places = new int[kept.length];
        Arrays.fill(places, -1);
        int next = 0;
        for (int node = 0; node < kept.length; node++) {
            places[node] = kept[node] ? next++ : -1;
        }
        return places;
    }

    private double[] row(EditionGrid grid, double[] figures) {
        return economies.stream()
                .mapToDouble(iso3 -> figures[grid.position(iso3)])
                .toArray();
    }
}
