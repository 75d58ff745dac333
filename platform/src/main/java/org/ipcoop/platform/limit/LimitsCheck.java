package org.ipcoop.platform.limit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with limits that could not be kept: beyond what the server itself reads, or below one request. */
class LimitsCheck {
    private final LimitSettings limits;
    private final RateSettings rates;
    private final MemorySize maxBody;
    private final MemorySize maxHeaders;
    private final int maxLine;

    LimitsCheck(
            LimitSettings limits,
            RateSettings rates,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize maxHeaders,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int maxLine) {
        this.limits = limits;
        this.rates = rates;
        this.maxBody = maxBody;
        this.maxHeaders = maxHeaders;
        this.maxLine = maxLine;
    }

    void onStart(@Observes StartupEvent start) {
        for (Load load : Load.values()) {
            require(load + " body", limits.bytes(load), maxBody.asLongValue());
        }
        require("headers", limits.headers().asLongValue(), maxHeaders.asLongValue());
        require("uri", limits.uri().asLongValue(), maxLine);
        for (Budget budget : Budget.values()) {
            require(budget.code() + " a minute", rates.perMinute(budget), Integer.MAX_VALUE);
        }
        require("callers", rates.callers(), Integer.MAX_VALUE);
    }

    static void require(String what, long value, long most) {
        if (value < 1 || value > most) {
            throw new IllegalStateException("A limit of %d for %s is outside 1..%d (ipcoop.limits, ipcoop.rate-limit)"
                    .formatted(value, what, most));
        }
    }
}
