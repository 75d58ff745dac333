package org.ipcoop.indicators.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The answers made so far, each once, as many as the memory allows. */
@ApplicationScoped
class AnswerCache {
    private final Cache<Question, Body> answers;
    private final MadeOnce<Question, Body> made;

    AnswerCache(ServingSettings settings) {
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.memory().asLongValue())
                .weigher((Question question, Body body) -> body.weight())
                .expireAfterAccess(settings.keep())
                .build();
        made = new MadeOnce<>(answers);
    }

    /** The answer to a question; it is made by the calling thread, which may be in a request or a transaction. */
    Body get(Question question, Supplier<Body> maker) {
        return made.get(question, maker);
    }

    /** What the answers kept take. */
    long bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
