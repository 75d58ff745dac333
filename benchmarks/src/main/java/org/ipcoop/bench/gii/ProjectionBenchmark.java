package org.ipcoop.bench.gii;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ipcoop.indicators.gii.CellFigures;
import org.ipcoop.indicators.gii.CsvFigures;
import org.ipcoop.indicators.gii.NodeFigures;
import org.ipcoop.indicators.gii.outlook.Movements;
import org.ipcoop.indicators.gii.outlook.Simulation;
import org.ipcoop.indicators.gii.outlook.Step;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The moving goal: 10,000 paths of all economies over twenty years, from the published scores of the editions shipped. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProjectionBenchmark {
    static final int YEARS = 20;
    static final int PATHS = 10_000;

    private final Map<String, Double> latest = scores(2025);
    private final Movements movements = Movements.of(List.of(step(2022, 2024), step(2024, 2025)));
    private final List<String> economies = List.copyOf(latest.keySet());
    private long seed;

    /** Rank, score and one threshold of every year of every path, and their bands. */
    @Benchmark
    public Simulation projection() {
        double[] start = economies.stream().mapToDouble(latest::get).toArray();
        return Simulation.of(movements, economies, start, economies.indexOf("VNM"), List.of(30), YEARS, PATHS, ++seed);
    }

    private static Step step(int from, int to) {
        Map<String, Double> then = scores(from);
        Map<String, Double> now = scores(to);
        List<String> both = then.keySet().stream().filter(now::containsKey).toList();
        double[] before = both.stream().mapToDouble(then::get).toArray();
        double[] after = both.stream().mapToDouble(now::get).toArray();
        return new Step(from, to, true, 0, List.of(), both, before, after, before, after);
    }

    private static Map<String, Double> scores(int year) {
        Map<String, Double> scores = new TreeMap<>();
        for (CellFigures cell : CsvFigures.shipped(year).cells()) {
            if (cell.num().equals(NodeFigures.INDEX) && cell.score() != null) {
                scores.put(cell.iso3(), cell.score());
            }
        }
        return scores;
    }
}
