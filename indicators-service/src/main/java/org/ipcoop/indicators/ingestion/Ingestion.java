package org.ipcoop.indicators.ingestion;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the loop on a thread of its own with the service, ends it before the database goes, and watches over it. */
@ApplicationScoped
class Ingestion {
    private static final Logger LOG = Logger.getLogger(Ingestion.class);
    private static final Duration LAST_BATCH = Duration.ofSeconds(15);
    private static final int WEDGED = 70;

    private final IngestionLoop loop;
    private final IngestionState state;
    private final IngestionSettings settings;
    private @Nullable Thread thread;
    private @Nullable ScheduledExecutorService watchdog;

    Ingestion(
            KafkaClients clients,
            TopicNames topics,
            Batch batch,
            Ledger ledger,
            DataSource dataSource,
            IngestionState state,
            IngestionMetrics metrics,
            IngestionSettings settings) {
        this.loop = new IngestionLoop(
                new IngestionLoop.Dependencies(clients, topics, batch, ledger, dataSource, state, metrics, settings));
        this.state = state;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            state.reportCaughtUp();
            return;
        }
        thread = Thread.ofPlatform()
                .name("ingestion")
                .uncaughtExceptionHandler((dead, cause) -> exit("ingestion thread died", cause))
                .start(loop);
        watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("ingestion-watchdog").factory());
        watchdog.scheduleWithFixedDelay(this::watch, 10, 10, TimeUnit.SECONDS);
    }

    private void watch() {
        if (state.wedged(settings.wedgedAfter())) {
            exit("ingestion is wedged", null);
        }
    }

    private void exit(String why, @Nullable Throwable cause) {
        LOG.fatal(why, cause);
        if (settings.exitWhenWedged()) {
            Quarkus.asyncExit(WEDGED);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (watchdog != null) {
            watchdog.shutdownNow();
        }
        if (thread != null) {
            loop.stop();
            thread.join(LAST_BATCH);
        }
    }
}
