package org.ipcoop.indicators.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Language;
import org.junit.jupiter.api.Test;

/** Each answer is made once, kept while there is memory, and never kept when it failed. */
class AnswerCacheTest {
    private static final int KILOBYTE = 1024;

    private final AnswerCache cache = new AnswerCache(Settings.of(64 * KILOBYTE, Duration.ZERO));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void ofManyThatMissAtOnceOneMakesTheAnswerForAll() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        List<Future<Body>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(threads.submit(() -> cache.get(question("a"), () -> {
                making.countDown();
                await(finish);
                return body(10);
            })));
            making.await();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> cache.get(question("a"), () -> body(10))));
            }
            finish.countDown();
        }

        Body first = answers.getFirst().get();
        for (Future<Body> answer : answers) {
            assertThat(answer.get()).isSameAs(first);
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> cache.get(question("a"), () -> {
                    throw new IllegalArgumentException("not today");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(cache.get(question("a"), () -> body(10)).tag().value()).isEqualTo("1");
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 100; i++) {
            cache.get(question("q" + i), () -> body(4 * KILOBYTE));
        }

        assertThat(cache.bytes()).isLessThanOrEqualTo(64 * KILOBYTE);
    }

    @Test
    void theOrderOfParametersMakesNoOtherQuestion() {
        assertThat(Question.address("/a", "to=2025&from=2024")).isEqualTo(Question.address("/a", "from=2024&to=2025"));
        assertThat(Question.address("/a", null)).isEqualTo(Question.address("/a", ""));
        assertThat(Question.address("/a", "from=2024")).isNotEqualTo(Question.address("/a", "from=2025"));
    }

    private static Question question(String address) {
        return new Question(address, Language.EN, false, "1", false);
    }

    private Body body(int length) {
        return new Body(EntityTag.strong(String.valueOf(made.incrementAndGet())), new byte[length], true, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
