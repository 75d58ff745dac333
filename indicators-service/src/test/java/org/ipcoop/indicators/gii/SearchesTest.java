package org.ipcoop.indicators.gii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ipcoop.indicators.serving.MadeOnce;
import org.ipcoop.platform.problem.DomainException.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes long is made once and by few at a time, and never holds up what is something else. */
@Timeout(30)
public class SearchesTest {
    private final MadeOnce<String, Integer> made =
            new MadeOnce<>(Caffeine.newBuilder().maximumSize(2_000).build());
    private final AtomicInteger makings = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void whoWaitsForTheSameTakesAPlaceAndDoesNotMakeItAgain() throws Exception {
        Searches two = places(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // When: one makes it, another one waits
            Future<Integer> first = callers.submit(() -> two.run(made, "same", slowly(makings::incrementAndGet)));
            begun.await();
            Future<Integer> second = callers.submit(() -> two.run(made, "same", slowly(makings::incrementAndGet)));

            // Then
            awaitThatNoPlaceIsLeft(two);
            assertThatThrownBy(() -> two.run(made, "same", makings::incrementAndGet))
                    .isInstanceOf(Unavailable.class);
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(second.get()).isEqualTo(1);
        }
        assertThat(makings).hasValue(1);
    }

    @Test
    void whatIsKeptNeedsNoPlace() {
        made.get("kept", makings::incrementAndGet);
        assertThat(places(0).run(made, "kept", makings::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void aFailureReachesWhoWaitsAndIsNotKept() throws Exception {
        Searches two = places(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            Future<Integer> first = callers.submit(() -> two.run(made, "same", slowly(SearchesTest::failed)));
            begun.await();
            Future<Integer> second = callers.submit(() -> two.run(made, "same", makings::incrementAndGet));
            awaitThatNoPlaceIsLeft(two);

            // When
            mayEnd.countDown();

            // Then
            assertThatThrownBy(first::get).hasRootCauseMessage("failed");
            assertThatThrownBy(second::get).hasRootCauseMessage("failed");
        }
        assertThat(two.run(made, "same", makings::incrementAndGet)).isEqualTo(1);
    }

    /** As many keys as lie in every bin of a hash table. */
    @Test
    void whileOneIsMadeOthersAreToo() throws Exception {
        Searches two = places(2);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> two.run(made, "slow", slowly(makings::incrementAndGet)));
            begun.await();
            for (int key = 0; key < 1_000; key++) {
                int value = key;
                assertThat(two.run(made, "key " + key, () -> value)).isEqualTo(key);
            }
            mayEnd.countDown();
        }
    }

    private void awaitThatNoPlaceIsLeft(Searches searches) {
        await().untilAsserted(() -> assertThatThrownBy(
                        () -> searches.run(made, UUID.randomUUID().toString(), () -> 0))
                .isInstanceOf(Unavailable.class));
    }

    private Supplier<Integer> slowly(Supplier<Integer> maker) {
        return () -> {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return maker.get();
        };
    }

    private static Integer failed() {
        throw new IllegalStateException("failed");
    }

    public static Searches places(int number) {
        return new Searches(new GiiSettings() {
            @Override
            public boolean seed() {
                return false;
            }

            @Override
            public int concurrentSearches() {
                return number;
            }
        });
    }
}
