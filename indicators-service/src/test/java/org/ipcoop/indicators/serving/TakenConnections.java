package org.ipcoop.indicators.serving;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what requests take from the pool: whoever takes nothing runs no statement. The thread that follows the revisions for
 * the stream takes a connection of its own whenever one is raised.
 */
@Singleton
class TakenConnections implements AgroalPoolInterceptor {
    private static final String WATCH = "stream-watch";

    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Thread.currentThread().getName().equals(WATCH)) {
            taken.incrementAndGet();
        }
    }

    int during(Runnable work) {
        int before = taken.get();
        work.run();
        return taken.get() - before;
    }
}
