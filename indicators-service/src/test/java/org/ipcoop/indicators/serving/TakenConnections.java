package org.ipcoop.indicators.serving;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is taken from the pool: whoever takes nothing runs no statement. */
@Singleton
class TakenConnections implements AgroalPoolInterceptor {
    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public void onConnectionAcquire(Connection connection) {
        taken.incrementAndGet();
    }

    int during(Runnable work) {
        int before = taken.get();
        work.run();
        return taken.get() - before;
    }
}
