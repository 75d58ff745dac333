package org.ipcoop.indicators.gii.responsibility;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Brings the shipped list up to date when the service starts; what a steward has recorded is never touched. */
class ResponsibilitySeed {
    /** Who recorded what came with a release. */
    static final String SHIPPED = "shipped";

    /** The edition whose indicators the shipped list names. */
    private static final int EDITION = 2025;

    private static final Logger LOG = Logger.getLogger(ResponsibilitySeed.class);

    private final Responsibilities responsibilities;

    ResponsibilitySeed(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    void onStart(@Observes StartupEvent start) {
        List<Responsibility> shipped = ShippedResponsibilities.all();
        responsibilities.ship(shipped, SHIPPED, EDITION);
        LOG.infof("Responsibilities ready indicators=%d", shipped.size());
    }
}
