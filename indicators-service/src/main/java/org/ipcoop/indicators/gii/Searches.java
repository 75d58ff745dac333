package org.ipcoop.indicators.gii;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ipcoop.indicators.serving.MadeOnce;
import org.ipcoop.platform.problem.DomainException.Unavailable;
import org.jspecify.annotations.Nullable;

/** Runs what keeps a processor busy for a second or so: only so many at a time, so that the others are answered meanwhile. */
@ApplicationScoped
public class Searches {
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Semaphore places;

    public Searches(GiiSettings settings) {
        this.places = new Semaphore(settings.concurrentSearches());
    }

    /** What is kept, or else made or waited for in one of the places: who waits keeps a thread as busy as who searches. */
    public <K, V> V run(MadeOnce<K, V> made, K key, Supplier<V> search) {
        @Nullable V kept = made.kept(key);
        return kept != null ? kept : run(() -> made.get(key, search));
    }

    /** The result, or {@link Unavailable} where all places are taken. */
    public <T> T run(Supplier<T> search) {
        if (!places.tryAcquire()) {
            throw new Unavailable("gii-searches-busy", LATER);
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }
}
