package org.ipcoop.indicators.target;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Puts the shipped target sets into an empty database; a set that is there is never touched. */
class TargetSeed {
    private static final Logger LOG = Logger.getLogger(TargetSeed.class);

    private final Targets targets;

    TargetSeed(Targets targets) {
        this.targets = targets;
    }

    void onStart(@Observes StartupEvent start) {
        var shipped = TargetCsv.shipped();
        targets.addAbsent(shipped, "shipped");
        LOG.infof("Target sets ready sets=%d", shipped.size());
    }
}
