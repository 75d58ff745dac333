package org.ipcoop.indicators.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets the margins follow the data for as long as the service runs; a failed step is taken again at the next turn. */
@ApplicationScoped
public class MarginKeeper {
    private static final Logger LOG = Logger.getLogger(MarginKeeper.class);
    private static final long LAST_STEP_SECONDS = 10;

    private final DataSource dataSource;
    private final MarginTable margins;
    private final MarginSettings settings;
    private @Nullable ScheduledExecutorService turns;

    MarginKeeper(DataSource dataSource, MarginTable margins, MarginSettings settings) {
        this.dataSource = dataSource;
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
            follow();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("margins fall behind reason=%s", e.getClass().getSimpleName());
            LOG.debug("margins failure", e);
        }
    }

    /** Steps until the margins are of the present. */
    public void follow() throws SQLException {
        boolean more = true;
        while (more) {
            more = step() && !Thread.currentThread().isInterrupted();
        }
    }

    /** What a step reads is one state of the data, whatever is being ingested meanwhile. */
    private boolean step() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                boolean taken = margins.step(connection, settings.versionsPerStep());
                connection.commit();
                return taken;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
