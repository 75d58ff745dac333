package org.ipcoop.activities.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading ahead is bounded by bytes too, and ends with the import however that ends. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadAheadTest {
    @Test
    void fewLongRowsAreABatch() {
        // Given
        var bytes = new AtomicLong();
        var rows = new Numbered(5) {
            @Override
            public @Nullable Row next() {
                bytes.addAndGet(600_000);
                return super.next();
            }
        };

        // When
        List<Integer> sizes = new ArrayList<>();
        try (var ahead = new ReadAhead(new ReadAhead.Source(rows, 0, bytes::get), ReadAheadTest::unjudged, 500, 1)) {
            ahead.start();
            for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
                sizes.add(batch.size());
            }
        }

        // Then
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void shortRowsFillBatchesBehindThoseDoneBefore() {
        var source = new ReadAhead.Source(new Numbered(10), 3, () -> 0);
        List<List<Long>> batches = new ArrayList<>();
        try (var ahead = new ReadAhead(source, ReadAheadTest::unjudged, 4, 2)) {
            ahead.start();
            for (var batch = ahead.next(); batch != null; batch = ahead.next()) {
                batches.add(
                        batch.stream().map(prepared -> prepared.row().index()).toList());
            }
        }
        assertThat(batches).containsExactly(List.of(3L, 4L, 5L, 6L), List.of(7L, 8L, 9L));
    }

    @Test
    void aFailedImportLeavesNoThreadInTheMiddleOfARead() throws InterruptedException {
        // Given
        var rows = new Stalling();
        var ahead = new ReadAhead(new ReadAhead.Source(rows, 0, () -> 0), ReadAheadTest::unjudged, 1, 1);
        ahead.start();
        assertThat(rows.stalled.await(10, TimeUnit.SECONDS)).isTrue();

        // When
        ahead.close();

        // Then
        assertThat(rows.closedWhileReading).isFalse();
        assertThat(rows.reader).satisfies(thread -> assertThat(thread.isAlive()).isFalse());
    }

    private static PreparedRow unjudged(Row row) {
        return new PreparedRow(row, null);
    }

    /** So many rows. */
    private static class Numbered implements RowReader {
        private final long count;
        private long index;

        Numbered(long count) {
            this.count = count;
        }

        @Override
        public @Nullable Row next() {
            return index == count
                    ? null
                    : new Row(index++, index, JsonNodeFactory.instance.objectNode(), List.of(), Map.of());
        }

        @Override
        public void close() {}
    }

    /** A client that sends one row and then nothing, on a stream that an interrupt ends as a broken one. */
    private static final class Stalling extends Numbered {
        private final CountDownLatch stalled = new CountDownLatch(1);
        private volatile @Nullable Thread reader;
        private volatile boolean reading;
        private volatile boolean closedWhileReading;

        Stalling() {
            super(1);
        }

        @Override
        public @Nullable Row next() {
            Row row = super.next();
            if (row != null) {
                return row;
            }
            reader = Thread.currentThread();
            reading = true;
            try {
                stalled.countDown();
                new CountDownLatch(1).await();
                return null;
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new InterruptedIOException());
            } finally {
                reading = false;
            }
        }

        @Override
        public void close() {
            closedWhileReading = reading;
        }
    }
}
