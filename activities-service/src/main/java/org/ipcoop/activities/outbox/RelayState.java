package org.ipcoop.activities.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What a relay shows of itself to health checks and metrics; written by its one thread, read by any. */
final class RelayState {
    private final LongAdder published = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile boolean active;
    private volatile long lastTurn = System.nanoTime();
    private volatile List<String> topicFaults = List.of();
    private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);

    void turn() {
        lastTurn = System.nanoTime();
    }

    void active(boolean now) {
        active = now;
    }

    void published(int records) {
        published.add(records);
    }

    void failed() {
        failures.increment();
    }

    void topicFaults(List<String> faults) {
        topicFaults = List.copyOf(faults);
    }

    void backlog(OutboxTable.Backlog now) {
        backlog = now;
    }

    boolean isActive() {
        return active;
    }

    Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn);
    }

    long published() {
        return published.sum();
    }

    long failures() {
        return failures.sum();
    }

    List<String> topicFaults() {
        return topicFaults;
    }

    OutboxTable.Backlog backlog() {
        return backlog;
    }
}
