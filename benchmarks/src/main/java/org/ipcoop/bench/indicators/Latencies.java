package org.ipcoop.bench.indicators;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ipcoop.bench.Unmeasurable;

/** When each of a number of things began and was seen, by its name; both sides may come first. */
final class Latencies {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Long> began = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    void begin(String name) {
        began.put(name, System.nanoTime());
    }

    void see(String name) {
        seen.putIfAbsent(name, System.nanoTime());
    }

    /** Milliseconds, the shortest first, once all that began were seen. */
    double[] sorted() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<String> names = began.keySet();
        while (!seen.keySet().containsAll(names)) {
            if (System.nanoTime() > deadline) {
                throw new Unmeasurable("not all became visible");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        double[] millis = names.stream()
                .mapToDouble(name -> Math.max(0, seen.getOrDefault(name, 0L) - began.getOrDefault(name, 0L)) / 1e6)
                .toArray();
        Arrays.sort(millis);
        return millis;
    }
}
