package org.ipcoop.activities.violation;

import java.util.Locale;
import java.util.Set;

/** Addresses that clients will show as links. */
public final class WebAddress {
    /** What a browser would run instead of open. */
    private static final Set<String> RUN = Set.of("javascript", "vbscript", "data");

    private WebAddress() {}

    /** Reports an address that is no place to look something up: a script, or http without a host. */
    public static void check(String at, String uri, Violations violations) {
        int colon = uri.indexOf(':');
        String scheme = uri.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        if (RUN.contains(scheme)) {
            violations.add(at, "uri-scheme", scheme);
        } else if (scheme.matches("https?") && !uri.substring(colon).matches("://[^/?#]+.*")) {
            violations.add(at, "uri-host");
        }
    }
}
