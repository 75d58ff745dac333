package org.ipcoop.indicators.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.DataRevision;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.revision.DataRevisions.Present;
import org.jspecify.annotations.Nullable;

/**
 * The revision of the data now, where "now" is not before the question. A commit that anybody could see when a request began is
 * in the answer, through whichever replica it came; notifications, which arrive some time after the commit, could not promise
 * that. One lookup of one row answers all requests that wait for it: under load they share it, and the database sees a few
 * thousand lookups a second however many requests there are.
 */
@ApplicationScoped
public class LatestRevision {
    /** By then a revision that was raised here has been committed. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final DataRevisions revisions;
    private final long stalenessNanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Seen seen;

    LatestRevision(DataSource dataSource, DataRevisions revisions, ServingSettings settings) {
        this.dataSource = dataSource;
        this.revisions = revisions;
        this.stalenessNanos = settings.staleness().toNanos();
    }

    /** What was found by a lookup that began at this time of the machine's clock. */
    private record Seen(long began, Present present) {
        boolean beganAfter(long time) {
            return began - time > 0;
        }
    }

    /** The revision of the data, found by a lookup that began after this call did (or no longer before than is allowed). */
    public DataRevision get() {
        return present().revision();
    }

    /** The same, and since when past answers are what they are. */
    Present present() {
        long asked = System.nanoTime() - (revisions.raisedWithin(SETTLING) ? 0 : stalenessNanos);
        Seen before = seen;
        if (before != null && before.beganAfter(asked)) {
            return before.present();
        }
        looking.lock();
        try {
            Seen meanwhile = seen;
            if (meanwhile != null && meanwhile.beganAfter(asked)) {
                return meanwhile.present();
            }
            Seen found = new Seen(System.nanoTime(), lookUp());
            keep(found);
            return found.present();
        } finally {
            looking.unlock();
        }
    }

    /**
     * The revision as the caller's connection finds it. Once this has returned, no request of this process is answered by an
     * earlier one, so that whoever is told of it reads what it changed.
     */
    public DataRevision through(Connection connection) throws SQLException {
        long began = System.nanoTime();
        Present found = revisions.present(connection);
        keep(new Seen(began, found));
        return found.revision();
    }

    /** Never waits for a lookup, which may itself be waiting for a connection such as this caller has. */
    private synchronized void keep(Seen found) {
        Seen before = seen;
        if (before == null || !before.beganAfter(found.began())) {
            seen = found;
        }
    }

    /** Who waits for a lookup. */
    int waiting() {
        return looking.getQueueLength();
    }

    private Present lookUp() {
        try (Connection connection = dataSource.getConnection()) {
            return revisions.present(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the revision of the data could not be read", e);
        }
    }
}
