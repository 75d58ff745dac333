package org.ipcoop.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ipcoop.localstack.Api;
import org.ipcoop.system.Trainings.Training;

/** Posts as a good client does: with its own id, and again with the same id until it has an answer. */
final class StubbornClient {
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    StubbornClient(Api api) {
        this.api = api;
    }

    /** How many posts have been answered with 2xx so far. */
    int answered() {
        return answered.get();
    }

    /** How many posts had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** Returns once every training has been answered with 2xx; a 4xx is a failure. */
    void postAll(List<Training> trainings) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var posts = trainings.stream()
                    .<Callable<Boolean>>map(training -> () -> post(training))
                    .toList();
            for (Future<Boolean> post : threads.invokeAll(posts)) {
                post.get();
            }
        }
    }

    private boolean post(Training training) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> tryOnce(training));
        answered.incrementAndGet();
        return true;
    }

    private boolean tryOnce(Training training) {
        try {
            var reply = api.post("/api/v1/activities", training.json());
            if (reply.status() >= 400 && reply.status() < 500) {
                throw new AssertionError("refused with " + reply.status() + ": " + reply.body());
            }
            if (reply.ok()) {
                return true;
            }
        } catch (IOException e) {
            // No answer: the service is down, or died with the request in its hands.
        }
        repeated.incrementAndGet();
        return false;
    }
}
