package org.ipcoop.indicators.target;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Brings the shipped target sets up to date when the service starts; what a steward has recorded is never touched. */
class TargetSeed {
    /** Who recorded a set that came with a release. */
    static final String SHIPPED = "shipped";

    private static final Logger LOG = Logger.getLogger(TargetSeed.class);

    private final Targets targets;

    TargetSeed(Targets targets) {
        this.targets = targets;
    }

    void onStart(@Observes StartupEvent start) {
        var shipped = TargetCsv.shipped();
        for (String left : targets.ship(shipped, SHIPPED)) {
            LOG.infof("Shipped target set left out, a steward has recorded one of its codes set=%s", left);
        }
        LOG.infof("Target sets ready sets=%d", shipped.size());
    }
}
