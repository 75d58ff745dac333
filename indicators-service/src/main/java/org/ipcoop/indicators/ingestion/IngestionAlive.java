package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive as long as the loop turns; waiting for Kafka or PostgreSQL is turning. */
@Liveness
@ApplicationScoped
class IngestionAlive implements HealthCheck {
    private final IngestionState state;
    private final IngestionSettings settings;

    IngestionAlive(IngestionState state, IngestionSettings settings) {
        this.state = state;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ingestion turns")
                .status(!state.wedged(settings.wedgedAfter()))
                .build();
    }
}
