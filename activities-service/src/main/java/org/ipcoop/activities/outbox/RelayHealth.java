package org.ipcoop.activities.outbox;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready where the topics would lose events; not alive where the relay's thread is gone or stuck. Kafka being away is
 * neither: writes go on and wait in the outbox.
 */
final class RelayHealth {
    private RelayHealth() {}

    /** The topics exist and keep everything, as far as Kafka said. */
    @Readiness
    static final class Topics implements HealthCheck {
        private final RelayState state;

        Topics(RelayState state) {
            this.state = state;
        }

        @Override
        public HealthCheckResponse call() {
            var faults = state.topicFaults();
            var response = HealthCheckResponse.named("outbox topics").status(faults.isEmpty());
            faults.forEach(fault ->
                    response.withData(fault.substring(0, fault.indexOf(':')), fault.substring(fault.indexOf(':') + 2)));
            return response.build();
        }
    }

    /** The relay's thread lives and moves. */
    @Liveness
    static final class Moving implements HealthCheck {
        private final Relay relay;
        private final RelayState state;
        private final OutboxSettings settings;

        Moving(Relay relay, RelayState state, OutboxSettings settings) {
            this.relay = relay;
            this.state = state;
            this.settings = settings;
        }

        @Override
        public HealthCheckResponse call() {
            boolean moving = relay.isAlive() && state.sinceLastTurn().compareTo(settings.stallLimit()) < 0;
            return HealthCheckResponse.named("outbox relay")
                    .status(moving || !settings.enabled())
                    .withData("active", state.isActive())
                    .build();
        }
    }
}
