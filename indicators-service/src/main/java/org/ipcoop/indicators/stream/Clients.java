package org.ipcoop.indicators.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.serving.LatestRevision;
import org.ipcoop.platform.problem.DomainException.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * The clients of this replica and how far they have been told, which is the same for all: what is told follows on what was told
 * before, and who joins is first brought to the state of the others, or they to that one's. So nobody misses a revision, and
 * nobody is told one twice.
 */
@ApplicationScoped
class Clients {
    private static final Duration COME_BACK = Duration.ofSeconds(30);
    private static final long NOTHING_YET = -1;

    private final DataSource dataSource;
    private final LatestRevision latest;
    private final Events events;
    private final StreamSettings settings;
    private final Set<Client> connected = new HashSet<>();
    private final Thread atExit = new Thread(this::endAll, "stream-end");
    private long told = NOTHING_YET;

    Clients(DataSource dataSource, LatestRevision latest, Events events, StreamSettings settings) {
        this.dataSource = dataSource;
        this.latest = latest;
        this.events = events;
        this.settings = settings;
    }

    /** A graceful stop waits for open requests: these have to be ended when it begins, not when it is over. */
    void onStart(@Observes StartupEvent start) {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    void onStop(@Observes ShutdownEvent stop) {
        endAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // It is running.
        }
    }

    /**
     * The events for a client that was told everything up to a revision, or has just come.
     *
     * @param hangUp ends the connection of a client that takes nothing
     */
    Multi<Event> join(@Nullable Long lastTold, Runnable hangUp) {
        if (count() >= settings.clients()) {
            throw new Unavailable("stream.full", COME_BACK);
        }
        AtomicInteger waiting = new AtomicInteger();
        Multi<Event> told = Multi.createFrom()
                .emitter(connection ->
                        admit(lastTold, connection, new Client(connection, waiting, settings.pending(), hangUp)));
        return told.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .invoke(waiting::decrementAndGet);
    }

    void admit(@Nullable Long lastTold, MultiEmitter<? super Event> connection, Client client) {
        connection.onTermination(() -> leave(client));
        try {
            while (!welcome(client, lastTold)) {
                // Meanwhile the others were told more.
            }
            if (connection.isCancelled()) {
                leave(client); // It went while it was welcomed: nobody else would take it out.
            }
        } catch (SQLException | RuntimeException e) {
            connection.fail(e);
        }
    }

    /** Brings the one who comes and all who are there to the same state; not so where that has changed in between. */
    private boolean welcome(Client client, @Nullable Long lastTold) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DataRevision now = latest.through(connection);
            Event first = lastTold == null ? events.current(now) : events.since(connection, lastTold, now);
            long before = told(now);
            @Nullable Event rest = before < now.revision() ? events.since(connection, before, now) : null;
            return before <= now.revision() && welcome(client, first, before, rest);
        }
    }

    private synchronized boolean welcome(Client client, Event first, long before, @Nullable Event rest) {
        if (rest == null ? told != before : !tell(before, rest)) {
            return false;
        }
        client.tell(first);
        connected.add(client);
        return true;
    }

    private synchronized void leave(Client client) {
        connected.remove(client);
    }

    /** What all have been told, where the next event must begin; the present state where nothing was told yet. */
    synchronized long told(DataRevision now) {
        if (told == NOTHING_YET) {
            told = now.revision();
        }
        return told;
    }

    /** Tells all what lies between two states; tells nobody where they have been told more, or less, than the first of them. */
    synchronized boolean tell(long before, Event event) {
        if (told != before) {
            return false;
        }
        told = event.id();
        List.copyOf(connected).forEach(client -> client.tell(event));
        return true;
    }

    synchronized int count() {
        return connected.size();
    }

    private synchronized void endAll() {
        List.copyOf(connected).forEach(Client::end);
    }
}
