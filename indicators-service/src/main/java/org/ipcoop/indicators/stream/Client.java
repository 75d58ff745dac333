package org.ipcoop.indicators.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicInteger;

/** A connected client, and how much of what it was told it has not taken yet. */
final class Client {
    private final MultiEmitter<? super Event> connection;
    private final AtomicInteger waiting;
    private final int pending;
    private final Runnable hangUp;

    /**
     * @param waiting events told and not taken; whoever sends them counts down
     * @param pending most of them
     * @param hangUp ends a connection on which nothing moves
     */
    Client(MultiEmitter<? super Event> connection, AtomicInteger waiting, int pending, Runnable hangUp) {
        this.connection = connection;
        this.waiting = waiting;
        this.pending = pending;
        this.hangUp = hangUp;
    }

    /** Sends it, without ever waiting for the client. */
    void tell(Event event) {
        if (waiting.incrementAndGet() > pending) {
            hangUp.run();
        } else {
            connection.emit(event);
        }
    }

    void end() {
        connection.complete();
    }
}
