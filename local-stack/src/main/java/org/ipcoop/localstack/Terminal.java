package org.ipcoop.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person at the terminal reads: one line a step, errors on their own stream. */
final class Terminal {
    private static final int WIDTH = 20;

    private final PrintStream out;
    private final PrintStream error;

    Terminal(PrintStream out, PrintStream error) {
        this.out = out;
        this.error = error;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void error(String text) {
        error.println("ipcoop: " + text);
        error.flush();
    }

    /** Shows that something is being worked on, before it is done. */
    void begin(String what) {
        out.print("  " + what + " ".repeat(Math.max(1, WIDTH - what.length())) + "... ");
        out.flush();
    }

    void done(String outcome, Duration took) {
        line(String.format(Locale.ROOT, "%-40s %5.1f s", outcome, took.toMillis() / 1000.0));
    }
}
