package org.ipcoop.bench.gii;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One figure of the suite, by the name of a benchmark of this package.
 *
 * @param parts what its time is divided by, {@code part} being what one of them is
 * @param target nanoseconds that it may take, by those of the floor; infinite without a target
 */
record Figure(String name, double parts, String part, DoubleUnaryOperator target) {
    private static final int ECONOMIES = 139;
    private static final int NODES = 109;

    /** Of the floor too: every indicator of every economy. */
    static final int CELLS = ECONOMIES * 78;

    private static final int DRAWS = 2_000;
    private static final int PATHS = ProjectionBenchmark.PATHS;
    private static final int YEARS = ProjectionBenchmark.YEARS;

    private static final double RECOMPUTE_TO_FLOOR = 5;

    /** What COINr, the reference in R, needs for a full recompute, over the hundred times that we want to be faster. */
    private static final double REFERENCE_RECOMPUTE = 356e6 / 100;

    /** The same of one aggregation with other weights. */
    private static final double REFERENCE_REAGGREGATE = 96e6 / 100;

    /** In the order they are reported. */
    static final List<Figure> ALL = List.of(
            new Figure("recompute", CELLS, "cell", Figure::recompute),
            new Figure("flags", CELLS, "cell", Figure::recompute),
            new Figure("reaggregate", CELLS, "cell", floor -> REFERENCE_REAGGREGATE),
            new Figure("whatIf", 1, "value", floor -> floor),
            new Figure("interval", (double) DRAWS * ECONOMIES, "draw and economy", Figure::second),
            new Figure("pillars", (double) DRAWS * ECONOMIES, "draw and economy", Figure::second),
            new Figure("projection", (double) PATHS * YEARS * ECONOMIES, "path, year and economy", Figure::second),
            new Figure("workbook", ECONOMIES * NODES, "row of data", Figure::none),
            new Figure("derivation", ECONOMIES * NODES, "row of data", Figure::none));

    private static double recompute(double floor) {
        return Math.min(RECOMPUTE_TO_FLOOR * floor, REFERENCE_RECOMPUTE);
    }

    private static double second(double floor) {
        return 1e9;
    }

    private static double none(double floor) {
        return Double.POSITIVE_INFINITY;
    }
}
