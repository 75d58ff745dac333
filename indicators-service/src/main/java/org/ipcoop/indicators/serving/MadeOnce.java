package org.ipcoop.indicators.serving;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What takes a while to make, kept by key. Of several callers who want the same at once the first makes it, in its own thread,
 * which may be in a request or a transaction, and the others wait for it; who wants something else is not held up, as the lock of a
 * cache's own loading would. A failure reaches all who waited and is not kept.
 */
public final class MadeOnce<K, V> {
    private final Cache<K, V> kept;
    private final ConcurrentMap<K, CompletableFuture<V>> making = new ConcurrentHashMap<>();

    /** @param kept how many, and for how long */
    public MadeOnce(Cache<K, V> kept) {
        this.kept = kept;
    }

    /** What is kept; null where it is yet to be made. */
    public @Nullable V kept(K key) {
        return kept.getIfPresent(key);
    }

    /** What is kept, or else made or waited for. */
    public V get(K key, Supplier<V> maker) {
        @Nullable V there = kept.getIfPresent(key);
        if (there != null) {
            return there;
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<V> first = making.putIfAbsent(key, mine);
        return first == null ? make(key, mine, maker) : await(first);
    }

    private V make(K key, CompletableFuture<V> promise, Supplier<V> maker) {
        try {
            V value = maker.get();
            kept.put(key, value);
            promise.complete(value);
            return value;
        } catch (RuntimeException | Error failed) {
            promise.completeExceptionally(failed);
            throw failed;
        } finally {
            making.remove(key, promise);
        }
    }

    private static <V> V await(CompletableFuture<V> promise) {
        try {
            return promise.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
