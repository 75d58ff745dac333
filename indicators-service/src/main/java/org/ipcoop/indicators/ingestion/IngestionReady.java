package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once what was in the topics at the start has been applied: before, answers would be of an older past. */
@Readiness
@ApplicationScoped
class IngestionReady implements HealthCheck {
    private final IngestionState state;

    IngestionReady(IngestionState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ingestion caught up")
                .status(state.caughtUp())
                .withData("state", IngestionStatus.name(state.phase()))
                .build();
    }
}
