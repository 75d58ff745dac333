package org.ipcoop.activities.batch;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.RowCounts;
import org.jboss.logging.Logger;

/** What operators see of imports: rows by what became of them, how long each took, and a line in the log at its end. */
@Singleton
class ImportMetrics {
    private static final Logger LOG = Logger.getLogger(ImportMetrics.class);

    private final MeterRegistry meters;

    ImportMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Rows whose fate is sealed: a batch that is stored, or a whole file at its end. What is cut off was not counted. */
    void count(RowCounts rows, boolean kept) {
        count("created", kept, rows.created());
        count("updated", kept, rows.updated());
        count("unchanged", kept, rows.unchanged());
        count("rejected", kept, rows.rejected());
    }

    /** Runs an import to its end and says how long that took. */
    RowCounts timed(ImportRequest request, Supplier<RowCounts> run) {
        long started = System.nanoTime();
        RowCounts all = run.get();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        boolean kept = request.isKept(all);
        meters.timer("ipcoop.import", "kept", Boolean.toString(kept)).record(took);
        LOG.infof(
                "Import ended subject=%s format=%s dryRun=%s atomic=%s kept=%s created=%d updated=%d unchanged=%d"
                        + " rejected=%d millis=%d",
                request.caller().subject(),
                request.format(),
                request.dryRun(),
                request.atomic(),
                kept,
                all.created(),
                all.updated(),
                all.unchanged(),
                all.rejected(),
                took.toMillis());
        return all;
    }

    private void count(String outcome, boolean kept, long rows) {
        meters.counter("ipcoop.import.rows", "outcome", outcome, "kept", Boolean.toString(kept))
                .increment(rows);
    }
}
