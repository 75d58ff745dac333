package org.ipcoop.activities.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import org.ipcoop.activities.activity.UpsertJudge;
import org.ipcoop.activities.batch.column.Columns;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.bulk.Journal;
import org.ipcoop.platform.bulk.RowCounts;
import org.ipcoop.platform.row.RowReaders;

/**
 * Imports one file: reads ahead and writes batch by batch, each batch in a transaction of its own or, for a dry run and for all
 * or nothing, all of them in one. What it has done stands in the {@link Journal}, so that an interrupted import goes on behind it.
 */
@ApplicationScoped
public class Importer {
    private final RowReaders readers;
    private final UpsertJudge judge;
    private final BatchWriter writer;
    private final Savepoint savepoint;
    private final ImportSettings settings;
    private final ImportMetrics metrics;

    Importer(
            UpsertJudge judge,
            BatchWriter writer,
            Savepoint savepoint,
            ImportSettings settings,
            ImportMetrics metrics) {
        this.readers = new RowReaders(new Columns());
        this.judge = judge;
        this.writer = writer;
        this.savepoint = savepoint;
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Runs to the end of the file.
     *
     * @param done what an earlier run has left in the journal; {@link RowCounts#NONE} at the beginning of a file
     */
    public RowCounts run(ImportRequest request, InputStream file, RowCounts done, Journal journal) {
        var preparation = new Preparation(request.caller(), judge);
        var bytes = new CountedStream(file);
        var rows = readers.open(
                request.format(), bytes, Math.toIntExact(settings.maxRow().asLongValue()));
        var source = new ReadAhead.Source(rows, done.rows(), bytes::bytes);
        try (var ahead = new ReadAhead(source, preparation::prepare, settings.batchSize(), settings.batchesAhead())) {
            ahead.start();
            return metrics.timed(
                    request,
                    () -> request.isWhole() ? whole(request, ahead, journal) : inBatches(ahead, done, journal));
        }
    }

    private RowCounts inBatches(ReadAhead ahead, RowCounts done, Journal journal) {
        RowCounts soFar = done;
        for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
            soFar = Tries.all(batch, soFar, (rows, before) -> store(rows, before, journal));
        }
        return soFar;
    }

    private RowCounts store(List<PreparedRow> rows, RowCounts before, Journal journal) {
        var transaction = QuarkusTransaction.requiringNew();
        BatchWriter.Written written = transaction.call(() -> {
            BatchWriter.Written now = writer.write(rows);
            journal.storing(now.rejections(), before.and(now.tally()));
            return now;
        });
        metrics.count(written.tally(), true);
        RowCounts soFar = before.and(written.tally());
        journal.judged(written.rejections(), soFar);
        return soFar;
    }

    private RowCounts whole(ImportRequest request, ReadAhead ahead, Journal journal) {
        RowCounts all = keptOrDropped(request, ahead, journal);
        metrics.count(all, request.isKept(all));
        return all;
    }

    private RowCounts keptOrDropped(ImportRequest request, ReadAhead ahead, Journal journal) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(settings.longestTransaction().toSeconds()))
                    .call(() -> wholeInTransaction(request, ahead, journal));
        } catch (Dropped dropped) {
            return dropped.tally;
        }
    }

    private RowCounts wholeInTransaction(ImportRequest request, ReadAhead ahead, Journal journal) {
        RowCounts soFar = RowCounts.NONE;
        for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
            soFar = Tries.all(batch, soFar, (rows, before) -> judge(rows, before, journal));
        }
        if (!request.isKept(soFar)) {
            throw new Dropped(soFar);
        }
        journal.storingWhole(soFar);
        return soFar;
    }

    private RowCounts judge(List<PreparedRow> rows, RowCounts before, Journal journal) {
        BatchWriter.Written written = savepoint.around(() -> writer.write(rows));
        RowCounts soFar = before.and(written.tally());
        journal.judged(written.rejections(), soFar);
        return soFar;
    }

    /** Ends the transaction of a whole file without keeping any of it. */
    private static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RowCounts tally;

        Dropped(RowCounts tally) {
            super(null, null, false, false);
            this.tally = tally;
        }
    }
}
