package org.ipcoop.localstack;

import org.jspecify.annotations.Nullable;

/** Something of the local stack cannot start or stop; the message is one sentence meant for the person at the terminal. */
public final class LocalStackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalStackException(String sentence) {
        this(sentence, null);
    }

    public LocalStackException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What to tell the person at the terminal. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
