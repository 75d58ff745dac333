package org.ipcoop.activities.batch.job;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** Told where a run is, so that a test can end one at the worst moment; otherwise nobody listens. */
interface RunProbe {
    /** Inside the transaction of a batch, before it commits. */
    void storing(long rows);

    /** After that commit. */
    void stored(long rows);

    /** Nobody. */
    @Singleton
    @DefaultBean
    final class None implements RunProbe {
        @Override
        public void storing(long rows) {}

        @Override
        public void stored(long rows) {}
    }
}
