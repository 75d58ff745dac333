package org.ipcoop.activities.batch.job;

import jakarta.inject.Singleton;
import java.util.function.LongConsumer;

/** Ends or holds a run where a test wants it; otherwise lets it go on. */
@Singleton
class DyingProbe implements RunProbe {
    private volatile LongConsumer storing = rows -> {};
    private volatile LongConsumer stored = rows -> {};

    /** Once, as soon as that many rows are done, before or after their commit. */
    void dieOnce(long rows, boolean beforeCommit) {
        LongConsumer death = done -> {
            if (done >= rows) {
                letLive();
                throw new IllegalStateException("died by a test");
            }
        };
        storing = beforeCommit ? death : rowsDone -> {};
        stored = beforeCommit ? rowsDone -> {} : death;
    }

    /** Called after each commit. */
    void afterEach(LongConsumer then) {
        stored = then;
    }

    void letLive() {
        storing = rows -> {};
        stored = rows -> {};
    }

    @Override
    public void storing(long rows) {
        storing.accept(rows);
    }

    @Override
    public void stored(long rows) {
        stored.accept(rows);
    }
}
