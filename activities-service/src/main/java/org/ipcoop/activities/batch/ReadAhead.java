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
import org.ipcoop.activities.batch.row.Row;
import org.ipcoop.activities.batch.row.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file on a thread of its own, and prepares its batches on several, while the batches before are written; gives them
 * out in the order of the file. Holds a few batches and no more: when the writer is behind, reading stops, and with it the
 * client's sending.
 */
final class ReadAhead implements AutoCloseable {
    private final RowReader rows;
    private final Preparation preparation;
    private final int batchSize;
    private final BlockingQueue<Step> steps;
    private final ExecutorService preparing;
    private final Thread thread;

    /** What the reading thread has to say. */
    private sealed interface Step {
        record Batch(Future<List<PreparedRow>> rows) implements Step {}

        record End() implements Step {}

        record Failure(Throwable cause) implements Step {}
    }

    ReadAhead(RowReader rows, long skipped, Preparation preparation, int batchSize, int ahead) {
        this.rows = rows;
        this.preparation = preparation;
        this.batchSize = batchSize;
        this.steps = new ArrayBlockingQueue<>(ahead);
        this.preparing = Executors.newFixedThreadPool(
                ahead, Thread.ofPlatform().daemon().name("import-check-", 0).factory());
        this.thread = Thread.ofPlatform().daemon().name("import-reader").unstarted(() -> run(skipped));
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
            steps.put(finished(skipped));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Step finished(long skipped) throws InterruptedException {
        try {
            for (long i = 0; i < skipped; i++) {
                rows.next();
            }
            readAll();
            return new Step.End();
        } catch (RuntimeException | Error e) {
            return new Step.Failure(e);
        }
    }

    private void readAll() throws InterruptedException {
        List<Row> batch = new ArrayList<>(batchSize);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            batch.add(row);
            if (batch.size() == batchSize) {
                steps.put(prepared(batch));
                batch = new ArrayList<>(batchSize);
            }
        }
        if (!batch.isEmpty()) {
            steps.put(prepared(batch));
        }
    }

    private Step prepared(List<Row> batch) {
        return new Step.Batch(preparing.submit(
                () -> batch.stream().map(preparation::prepare).toList()));
    }

    /** Ends the reading, wherever it is. */
    @Override
    public void close() {
        thread.interrupt();
        preparing.shutdownNow();
        rows.close();
    }
}
