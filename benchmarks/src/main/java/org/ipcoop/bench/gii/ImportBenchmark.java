package org.ipcoop.bench.gii;

import java.util.concurrent.TimeUnit;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.EditionFigures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the import of an edition costs, without the database. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImportBenchmark {
    private final Published published = Published.find();
    private final EditionFigures figures = published.read();

    /** From the bytes sent to the verified edition. */
    @Benchmark
    public Edition workbook() {
        return Published.edition(published.read());
    }

    /** The same of figures already read: directions, weights and goalposts found, everything recomputed and held against them. */
    @Benchmark
    public Edition derivation() {
        return Published.edition(figures);
    }
}
