package org.ipcoop.indicators.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The answers made so far, as many as the memory allows. Of several requests that miss the same answer at once the first makes
 * it, and the others wait for it; one that fails is not kept.
 */
@ApplicationScoped
class AnswerCache {
    private final Cache<Question, Body> answers;
    private final ConcurrentMap<Question, CompletableFuture<Body>> making = new ConcurrentHashMap<>();

    AnswerCache(ServingSettings settings) {
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((Question question, Body body) -> body.weight())
                .expireAfterAccess(settings.keep())
                .build();
    }

    /** The answer to a question; it is made by the calling thread, which may be in a request or a transaction. */
    Body get(Question question, Supplier<Body> maker) {
        Body there = answers.getIfPresent(question);
        if (there != null) {
            return there;
        }
        CompletableFuture<Body> mine = new CompletableFuture<>();
        CompletableFuture<Body> other = making.putIfAbsent(question, mine);
        return other == null ? make(question, mine, maker) : await(other);
    }

    private Body make(Question question, CompletableFuture<Body> promise, Supplier<Body> maker) {
        try {
            Body body = maker.get();
            answers.put(question, body);
            promise.complete(body);
            return body;
        } catch (RuntimeException | Error failed) {
            promise.completeExceptionally(failed);
            throw failed;
        } finally {
            making.remove(question, promise);
        }
    }

    private static Body await(CompletableFuture<Body> promise) {
        try {
            return promise.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** What the answers kept take. */
    long bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
