package org.ipcoop.indicators.gii.outlook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ipcoop.indicators.gii.Searches;
import org.jspecify.annotations.Nullable;

/**
 * What takes long to make, by key. Of several callers who want the same at once the first makes it, in its own thread, and the
 * others wait for it; who wants something else is not held up. A failure reaches all who waited and is not kept.
 */
final class MadeOnce<K, V> {
    private final Cache<K, CompletableFuture<V>> made;

    /** @param most to be kept; those used least go first */
    MadeOnce(int most) {
        made = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** What is kept, or else made or waited for in one of the searches' places: {@code Unavailable} where all are taken. */
    V get(K key, Searches searches, Supplier<V> maker) {
        @Nullable CompletableFuture<V> there = made.getIfPresent(key);
        return there != null && there.isDone() ? there.join() : searches.run(() -> get(key, maker));
    }

    /** What is kept, or else made or waited for; for a caller that has a place. */
    V get(K key, Supplier<V> maker) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<V> first = made.asMap().putIfAbsent(key, mine);
        return first == null ? make(key, mine, maker) : await(first);
    }

    private V make(K key, CompletableFuture<V> promise, Supplier<V> maker) {
        try {
            V value = maker.get();
            promise.complete(value);
            return value;
        } catch (RuntimeException | Error failed) {
            made.asMap().remove(key, promise);
            promise.completeExceptionally(failed);
            throw failed;
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
