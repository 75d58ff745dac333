package org.ipcoop.indicators.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.series.SeriesCatalogue.Origin;
import org.ipcoop.indicators.series.StagedObservations.Indexed;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.Journal;
import org.ipcoop.platform.bulk.Rejection;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowReader;
import org.ipcoop.platform.row.RowReaders;
import org.jboss.logging.Logger;

/**
 * Imports a file of observations of one series, batch by batch: each batch in a transaction of its own or, for a dry run and for
 * all or nothing, all of them in one. Holds one batch in memory, however long the file.
 */
@ApplicationScoped
class ObservationImport {
    private static final Logger LOG = Logger.getLogger(ObservationImport.class);

    private final Connections connections;
    private final DataRevisions revisions;
    private final SeriesSettings settings;

    ObservationImport(Connections connections, DataRevisions revisions, SeriesSettings settings) {
        this.connections = connections;
        this.revisions = revisions;
        this.settings = settings;
    }

    /** The rows of a batch that could be read, and the others. */
    private record Batch(List<Indexed> rows, List<Rejection> rejections) {
        boolean isEmpty() {
            return rows.isEmpty() && rejections.isEmpty();
        }
    }

    /** Runs to the end of the file; every rejection goes to the journal. */
    RowCounts run(Series series, ImportRequest request, InputStream file, Journal journal) {
        var readers = new RowReaders(new ObservationColumns(series));
        int maxRow = Math.toIntExact(settings.maxRow().asLongValue());
        try (RowReader rows = readers.open(request.format(), file, maxRow)) {
            RowCounts counts = request.isWhole()
                    ? whole(series, request, rows, journal)
                    : inBatches(series, request, rows, journal);
            LOG.infof(
                    "Observations imported series=%s subject=%s kept=%s created=%d updated=%d unchanged=%d rejected=%d",
                    series.code(),
                    request.caller().subject(),
                    request.isKept(counts),
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.rejected());
            return counts;
        }
    }

    private RowCounts inBatches(Series series, ImportRequest request, RowReader rows, Journal journal) {
        RowCounts all = RowCounts.NONE;
        for (Batch batch = next(series, rows); !batch.isEmpty(); batch = next(series, rows)) {
            List<Indexed> readable = batch.rows();
            RowCounts counts = connections.write(connection -> {
                var staged = new StagedObservations(connection, series.code());
                staged.add(readable);
                return kept(connection, series, staged, request);
            });
            all = all.and(counts).and(rejected(batch));
            journal.judged(batch.rejections(), all);
        }
        return all;
    }

    private RowCounts whole(Series series, ImportRequest request, RowReader rows, Journal journal) {
        return connections.write(connection -> {
            var staged = new StagedObservations(connection, series.code());
            RowCounts refused = RowCounts.NONE;
            for (Batch batch = next(series, rows); !batch.isEmpty(); batch = next(series, rows)) {
                staged.add(batch.rows());
                refused = refused.and(rejected(batch));
                journal.judged(batch.rejections(), refused);
            }
            if (request.isKept(refused)) {
                return kept(connection, series, staged, request);
            }
            RowCounts all = staged.judge().and(refused);
            connection.rollback();
            return all;
        });
    }

    /** Stores what is staged; the revision is raised last, and only where something changes. */
    private RowCounts kept(Connection connection, Series series, StagedObservations staged, ImportRequest request)
            throws SQLException {
        SeriesTable.lock(connection, series.code());
        RowCounts counts = staged.judge();
        if (staged.isNews()) {
            long revision = revisions
                    .raise(connection, Change.of(Kind.SERIES, series.code()))
                    .revision();
            staged.store(revision, Origin.STEWARD.name(), request.caller().subject());
        }
        staged.clear();
        return counts;
    }

    private Batch next(Series series, RowReader rows) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        int read = 0;
        for (Row row = rows.next(); row != null; row = ++read < settings.batchSize() ? rows.next() : null) {
            judge(series, row, batch);
        }
        return batch;
    }

    private static void judge(Series series, Row row, Batch batch) {
        if (!row.violations().isEmpty()) {
            batch.rejections().add(Rejection.of(row, null, row.violations()));
            return;
        }
        ObservationReading.Outcome outcome = ObservationReading.read(series, row.body());
        Observed observed = outcome.observed();
        if (observed == null) {
            batch.rejections().add(Rejection.of(row, null, outcome.violations()));
        } else {
            batch.rows().add(new Indexed(row.index(), observed));
        }
    }

    private static RowCounts rejected(Batch batch) {
        return new RowCounts(0, 0, 0, batch.rejections().size());
    }
}
