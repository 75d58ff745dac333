package org.ipcoop.bench.indicators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does something so many times a second, each at its time whether or not the ones before are done. */
record Paced(int perSecond, int threads) {

    /** One doer a thread, made in it. */
    interface Doer extends AutoCloseable {
        void next() throws Exception;
    }

    /** Makes a thread's doer. */
    interface Maker {
        Doer make() throws Exception;
    }

    void run(Duration time, Maker maker) throws Exception {
        long count = perSecond * time.toSeconds();
        long began = System.nanoTime();
        List<Future<?>> doers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int first = i;
                doers.add(pool.submit(() -> {
                    try (Doer doer = maker.make()) {
                        for (long number = first; number < count; number += threads) {
                            long due = began + number * 1_000_000_000L / perSecond;
                            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                            doer.next();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> doer : doers) {
            doer.get();
        }
    }
}
