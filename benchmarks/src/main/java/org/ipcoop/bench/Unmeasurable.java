package org.ipcoop.bench;

/** Something that a benchmark needs is not on this machine; the message says what, in one sentence. */
public final class Unmeasurable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unmeasurable(String message) {
        super(message);
    }
}
