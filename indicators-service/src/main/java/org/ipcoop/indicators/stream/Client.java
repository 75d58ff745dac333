package org.ipcoop.indicators.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicInteger;

/** A connected client: how far it has been told, and how much of that it has not taken yet. */
final class Client {
    private final MultiEmitter<? super Event> connection;
    private final AtomicInteger waiting;
    private final int pending;
    private final Runnable hangUp;
    private long told;

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

    /** Sends what the client doesn't know yet, without ever waiting for it. */
    void tell(Event event) {
        if (event.id() <= told && event.name() == Event.Name.CHANGED) {
            return;
        }
        told = event.id();
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
