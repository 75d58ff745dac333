package org.ipcoop.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * {@code ./ipcoop up}: starts the stack, loads the sample activities, says where everything is, and then keeps it
 * running. A part that dies is started again; one that keeps dying ends the stack with one clear sentence.
 */
final class Up {
    private static final int DEATHS_TOO_MANY = 4;
    private static final Duration DEATHS_WITHIN = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final Terminal terminal;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<Part, Deque<Instant>> deaths = new EnumMap<>(Part.class);
    private final Executor starters = task -> Thread.ofPlatform().daemon().start(task);
    private volatile boolean stopping;

    Up(LocalStack stack, Terminal terminal) {
        this.stack = stack;
        this.terminal = terminal;
    }

    /** Returns the exit code, once the stack has ended. */
    static int run(StackSettings settings, Terminal terminal) {
        try (var lock = StackLock.take(settings)) {
            var up = new Up(new LocalStack(settings), terminal);
            Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop"));
            return up.startAndWatch();
        }
    }

    private int startAndWatch() {
        try {
            stack.requireFreePorts();
            startAndReport(Part.POSTGRES, Part.KAFKA);
            startAndReport(Part.ACTIVITIES, Part.INDICATORS);
            loadSamples();
            new Welcome(stack.settings(), terminal).print();
            end.await();
            return 0;
        } catch (LocalStackException e) {
            if (stopping) {
                return 0;
            }
            terminal.error(e.sentence());
            stop();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Starts the parts at the same time and reports them one after the other. */
    private void startAndReport(Part... parts) {
        var begin = Instant.now();
        var starts = new EnumMap<Part, CompletableFuture<Instant>>(Part.class);
        for (var part : parts) {
            starts.put(part, CompletableFuture.supplyAsync(() -> start(part), starters));
        }
        try {
            starts.forEach((part, start) -> {
                terminal.begin(part.label());
                terminal.done("port " + stack.settings().port(part), Duration.between(begin, start.join()));
            });
        } catch (CompletionException e) {
            terminal.line("failed");
            starts.values()
                    .forEach(start -> start.exceptionally(failed -> begin).join());
            throw e.getCause() instanceof LocalStackException sentence ? sentence : e;
        }
    }

    private Instant start(Part part) {
        stack.start(part);
        watch(part);
        return Instant.now();
    }

    private void loadSamples() {
        var begin = Instant.now();
        terminal.begin("sample activities");
        var outcome = new SampleActivities(stack.settings()).load();
        terminal.done(outcome, Duration.between(begin, Instant.now()));
    }

    private void watch(Part part) {
        var _ = stack.process(part).onExit().thenAcceptAsync(dead -> restart(part, dead), starters);
    }

    private void restart(Part part, Child dead) {
        if (stopping) {
            return;
        }
        try {
            if (diesTooOften(part)) {
                throw new LocalStackException(
                        part.label() + " keeps ending; see " + stack.settings().log(part));
            }
            terminal.line(part.label() + " ended (exit " + dead.exitValue() + "); starting it again.");
            start(part);
            terminal.line(part.label() + " runs again.");
        } catch (LocalStackException e) {
            terminal.error(e.sentence());
            System.exit(1);
        }
    }

    private synchronized boolean diesTooOften(Part part) {
        var times = deaths.computeIfAbsent(part, absent -> new ArrayDeque<>());
        times.add(Instant.now());
        times.removeIf(time -> time.isBefore(Instant.now().minus(DEATHS_WITHIN)));
        return times.size() >= DEATHS_TOO_MANY;
    }

    /** Runs on Ctrl-C too: everything stops in order, services first, before the JVM goes. */
    private void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        if (!stack.isStarted()) {
            end.countDown();
            return;
        }
        terminal.line("Stopping "
                + String.join(
                        ", ",
                        Arrays.stream(Part.values()).map(Part::label).toList().reversed()) + "; the data stays in "
                + stack.settings().home() + ".");
        stack.close();
        terminal.line("Stopped.");
        end.countDown();
    }
}
