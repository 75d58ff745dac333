package org.ipcoop.indicators.ingestion;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts the runner on a thread of its own with every replica that reads events, and ends it before the database goes. */
@ApplicationScoped
class RebuildLifecycle {
    private static final Duration LAST_BATCH = Duration.ofSeconds(15);

    private final RebuildRunner runner;
    private final boolean enabled;
    private @Nullable Thread thread;

    RebuildLifecycle(DataSource dataSource, RebuildWork work, IngestionSettings settings) {
        this.runner = new RebuildRunner(dataSource, work, settings.rebuildLook());
        this.enabled = settings.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread = Thread.ofPlatform().name("rebuild").start(runner);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            runner.stop();
            thread.join(LAST_BATCH);
        }
    }
}
