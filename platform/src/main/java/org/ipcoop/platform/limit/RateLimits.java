package org.ipcoop.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The requests each caller has left, in a token bucket for each of its budgets. A bucket holds a minute's worth and fills
 * evenly; one not touched until it must be full is forgotten, so memory follows the callers of the last minute.
 */
@ApplicationScoped
class RateLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Key(Budget budget, String caller) {}

    private final RateSettings settings;
    private final TimeMeter clock;
    private final Cache<Key, Bucket> buckets;

    @Inject
    RateLimits(RateSettings settings) {
        this(settings, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(RateSettings settings, TimeMeter clock) {
        this.settings = settings;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** Counts one request of the caller, if it has one left. */
    Balance take(Budget budget, String caller) {
        int perMinute = settings.perMinute(budget);
        ConsumptionProbe taken =
                buckets.get(new Key(budget, caller), key -> full(perMinute)).tryConsumeAndReturnRemaining(1);
        return new Balance(
                budget,
                perMinute,
                taken.isConsumed(),
                taken.getRemainingTokens(),
                Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    boolean enabled() {
        return settings.enabled();
    }

    private Bucket full(int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }
}
