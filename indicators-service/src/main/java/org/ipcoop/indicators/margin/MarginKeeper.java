package org.ipcoop.indicators.margin;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the margins follow the data for as long as the service runs; a failed step is taken again at the next turn. */
@ApplicationScoped
class MarginKeeper {
    private static final Logger LOG = Logger.getLogger(MarginKeeper.class);
    private static final long LAST_STEP_SECONDS = 10;

    private final Margins margins;
    private final MarginSettings settings;
    private @Nullable ScheduledExecutorService turns;

    MarginKeeper(Margins margins, MarginSettings settings) {
        this.margins = margins;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        long rest = settings.every().toMillis();
        turns = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("margins").factory());
        turns.scheduleWithFixedDelay(this::turn, rest, rest, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (turns != null) {
            turns.shutdownNow();
            turns.awaitTermination(LAST_STEP_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void turn() {
        try {
            margins.follow();
        } catch (SQLException e) {
            LOG.warnf("Margins fall behind sqlState=%s", e.getSQLState());
        } catch (RuntimeException | Error e) {
            LOG.error("Margins fall behind", e); // thrown on, it would be the last turn
        }
    }
}
