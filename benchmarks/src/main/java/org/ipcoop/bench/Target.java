package org.ipcoop.bench;

import java.util.Locale;

/** What a ratio should be: rates at least, durations at most. */
public record Target(double bound, boolean least) {

    public static Target atLeast(double bound) {
        return new Target(bound, true);
    }

    public static Target atMost(double bound) {
        return new Target(bound, false);
    }

    boolean isMetBy(double ratio) {
        return least ? ratio >= bound : ratio <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.2f", least ? "≥" : "≤", bound);
    }
}
