package org.ipcoop.indicators.gii;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Stores the shipped editions in an empty database; a year that has an edition is never touched. */
class GiiSeed {
    private static final Logger LOG = Logger.getLogger(GiiSeed.class);

    private final GiiSettings settings;
    private final EditionStore store;

    GiiSeed(GiiSettings settings, EditionStore store) {
        this.settings = settings;
        this.store = store;
    }

    void onStart(@Observes StartupEvent start) {
        if (!settings.seed()) {
            return;
        }
        Set<Integer> stored = store.current().stream().map(StoredEdition::year).collect(Collectors.toSet());
        for (int year : CsvFigures.SHIPPED) {
            if (!stored.contains(year)) {
                store.storeIfAbsent(CsvFigures.shipped(year), "shipped", "shipped figures")
                        .ifPresent(edition -> LOG.infof("GII edition stored year=%d", edition.year()));
            }
        }
    }
}
