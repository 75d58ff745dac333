package org.ipcoop.platform.limit;

import java.util.Locale;

/** What requests are counted as: a script that writes too fast can still read, and one that polls can still write. */
enum Budget {
    READS,
    WRITES,
    IMPORTS;

    static Budget of(String method, Load load) {
        if (load != Load.ORDINARY) {
            return IMPORTS;
        }
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> READS;
            default -> WRITES;
        };
    }

    /** Its name towards clients, {@code writes}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
