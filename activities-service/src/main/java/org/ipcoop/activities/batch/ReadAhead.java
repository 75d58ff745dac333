package org.ipcoop.activities.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file on a thread of its own, and prepares its batches on several, while the batches before are written; gives them
 * out in the order of the file. Holds a few batches of bounded size and no more: when the writer is behind, reading stops, and
 * with it the client's sending.
 */
final class ReadAhead implements AutoCloseable {
    /** A batch that has read so much ends, however few its rows: as trees they take several times that. */
    private static final long LARGEST_BATCH = 1 << 20;

    private final RowReader rows;
    private final LongSupplier bytesRead;
    private final Function<Row, PreparedRow> preparation;
    private final int batchSize;
    private final BlockingQueue<Step> steps;
    private final ExecutorService preparing;
    private final Thread thread;
    private volatile boolean closed;

    /** The rows of a file, those of them that an earlier run has done, and how many of its bytes were read so far. */
    record Source(RowReader rows, long done, LongSupplier bytesRead) {}

    /** What the reading thread has to say. */
    private sealed interface Step {
        record Batch(Future<List<PreparedRow>> rows) implements Step {}

        record End() implements Step {}

        record Failure(Throwable cause) implements Step {}
    }

    ReadAhead(Source source, Function<Row, PreparedRow> preparation, int batchSize, int ahead) {
        this.rows = source.rows;
        this.bytesRead = source.bytesRead;
        this.preparation = preparation;
        this.batchSize = batchSize;
        this.steps = new ArrayBlockingQueue<>(ahead);
        this.preparing = Executors.newFixedThreadPool(
                ahead, Thread.ofPlatform().daemon().name("import-check-", 0).factory());
        this.thread = Thread.ofPlatform().daemon().name("import-reader").unstarted(() -> run(source.done));
    }

    void start() {
        thread.start();
    }

    /** The next batch, or null after the last one. */
    @Nullable
    List<PreparedRow> next() {
        try {
            return switch (steps.take()) {
                case Step.Batch batch -> batch.rows().get();
                case Step.End end -> null;
                case Step.Failure failure -> throw rethrown(failure.cause());
            };
        } catch (ExecutionException failure) {
            throw rethrown(Objects.requireNonNull(failure.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Import interrupted", e);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }

    private void run(long skipped) {
        try {
            Step last = finished(skipped);
            // A read that was interrupted fails like any other, and nobody is left to make room for its failure.
            if (!closed) {
                steps.put(last);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Step finished(long skipped) throws InterruptedException {
        try {
            for (long i = 0; i < skipped && !closed; i++) {
                rows.next();
            }
            readAll();
            return new Step.End();
        } catch (RuntimeException | Error e) {
            return new Step.Failure(e);
        }
    }

    private void readAll() throws InterruptedException {
        List<Row> batch = new ArrayList<>();
        long began = bytesRead.getAsLong();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            batch.add(row);
            if (batch.size() == batchSize || bytesRead.getAsLong() - began >= LARGEST_BATCH) {
                steps.put(prepared(batch));
                batch = new ArrayList<>();
                began = bytesRead.getAsLong();
            }
        }
        if (!batch.isEmpty()) {
            steps.put(prepared(batch));
        }
    }

    private Step prepared(List<Row> batch) {
        return new Step.Batch(
                preparing.submit(() -> batch.stream().map(preparation).toList()));
    }

    /** Ends the reading, wherever it is, and waits for that: a parser's buffers go back to a pool and must be nobody's then. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
            preparing.shutdownNow();
            rows.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
