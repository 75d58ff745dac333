package org.ipcoop.activities.batch.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the header Prefer (RFC 7240), of which one preference is honoured here. */
final class Preference {
    /** The preference, and how it is confirmed. */
    static final String ASYNC = "respond-async";

    private Preference() {}

    static boolean isAsync(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch(ASYNC::equalsIgnoreCase);
    }
}
