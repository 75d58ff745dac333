package org.ipcoop.indicators.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ipcoop.indicators.margin.Margins;

/**
 * The margins of the next generation: made once its facts are there, before anybody is held, so that the first answers after the
 * switch come as fast as the last before it.
 */
@ApplicationScoped
class NextMargins {
    private final DataSource dataSource;
    private final RebuildTable rebuilds;
    private final NextGeneration next;
    private final Generations generations;
    private final Margins margins;

    NextMargins(
            DataSource dataSource,
            RebuildTable rebuilds,
            NextGeneration next,
            Generations generations,
            Margins margins) {
        this.dataSource = dataSource;
        this.rebuilds = rebuilds;
        this.next = next;
        this.generations = generations;
        this.margins = margins;
    }

    /** The revision that the live margins are of: where the next ones may follow to, and have to for the switch. */
    long known() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return margins.revision(connection);
        }
    }

    /** Follows to a revision whose facts are all there; false where the rebuild has been ended meanwhile. */
    boolean follow(long revision) throws SQLException {
        boolean running = Transaction.run(dataSource, connection -> {
            boolean found = rebuilds.lockRunning(connection).isPresent();
            if (found) {
                generations.copyKnownAt(connection);
            }
            return found;
        });
        boolean more = running;
        while (more) {
            more = Transaction.run(
                    dataSource,
                    connection -> rebuilds.lockRunning(connection).isPresent() && step(connection, revision));
        }
        return running;
    }

    /** Follows to where the live ones are and holds those there, in the transaction of the switch. */
    void catchUp(Connection connection) throws SQLException {
        long revision = margins.hold(connection);
        boolean more = true;
        while (more) {
            more = step(connection, revision);
        }
    }

    private boolean step(Connection connection, long revision) throws SQLException {
        next.write(connection);
        boolean taken = margins.stepTo(connection, revision);
        next.read(connection);
        return taken;
    }
}
