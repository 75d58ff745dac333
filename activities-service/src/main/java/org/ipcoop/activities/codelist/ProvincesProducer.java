package org.ipcoop.activities.codelist;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the provinces once for the whole service. */
@Singleton
final class ProvincesProducer {

    @Produces
    @Singleton
    Provinces provinces() {
        return Provinces.load();
    }
}
