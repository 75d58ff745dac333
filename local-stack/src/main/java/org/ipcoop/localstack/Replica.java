package org.ipcoop.localstack;

import java.time.Duration;

/** One more process of a service of the stack, on a port of its own; the stack ends it, unless it was ended before. */
public final class Replica implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final Child process;

    Replica(String url, Child process) {
        this.url = url;
        this.process = process;
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.stop(PATIENCE);
    }
}
