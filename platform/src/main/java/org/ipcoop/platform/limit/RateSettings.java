package org.ipcoop.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many requests of one caller a replica takes: of one token subject, or of one address where nobody is named. Every replica
 * counts for itself, so that a caller gets as many times the budget as there are replicas it reaches.
 */
@ConfigMapping(prefix = "ipcoop.rate-limit")
public interface RateSettings {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** GET and HEAD requests a minute; all at once or spread. */
    @WithDefault("30000")
    int reads();

    /** Requests a minute that change something, uploads and imports aside. */
    @WithDefault("12000")
    int writes();

    /** Uploads and bulk imports a minute. */
    @WithDefault("60")
    int imports();

    /** Most callers remembered; beyond, those not seen for longest start anew. */
    @WithDefault("50000")
    int callers();

    /** What a caller has of a budget, a minute. */
    default int perMinute(Budget budget) {
        return switch (budget) {
            case READS -> reads();
            case WRITES -> writes();
            case IMPORTS -> imports();
        };
    }
}
