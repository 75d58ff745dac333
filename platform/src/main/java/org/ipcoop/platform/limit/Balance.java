package org.ipcoop.platform.limit;

import java.time.Duration;

/** What a caller has left of a budget after one more request, and how long until the next one where that was refused. */
record Balance(Budget budget, int perMinute, boolean granted, long left, Duration next) {

    /** The {@code RateLimit-Policy} field of the IETF draft on rate limit headers. */
    String policy() {
        return "\"" + budget.code() + "\";q=" + perMinute + ";w=60";
    }

    /** The {@code RateLimit} field: what is left, and after a refusal the seconds to wait. */
    String state() {
        String state = "\"" + budget.code() + "\";r=" + left;
        return granted ? state : state + ";t=" + seconds();
    }

    /** Whole seconds to wait, never too few. */
    long seconds() {
        return Math.max(1, next.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
