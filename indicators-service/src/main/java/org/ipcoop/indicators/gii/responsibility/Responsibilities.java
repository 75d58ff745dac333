package org.ipcoop.indicators.gii.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.jspecify.annotations.Nullable;

/** The stored list, for this feature's resource and for the answers that name ministries. */
@ApplicationScoped
public class Responsibilities {
    /** Later than every revision: what holds now. */
    private static final long NOW = Long.MAX_VALUE;

    private final ResponsibilityTable table;
    private final DataRevisions revisions;
    private final DataSource dataSource;

    Responsibilities(ResponsibilityTable table, DataRevisions revisions, DataSource dataSource) {
        this.table = table;
        this.revisions = revisions;
        this.dataSource = dataSource;
    }

    /** Something done with a connection of the caller's transaction. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** What must hold of what is there, null for nothing, before it is replaced. */
    interface Condition {
        void require(@Nullable RecordedResponsibility present);
    }

    /** What a writing came to. */
    record Written(RecordedResponsibility recorded, boolean isNew) {}

    /** The list as of a revision of the data, by the indicators' published names. */
    @Transactional
    public Map<String, RecordedResponsibility> known(long revision) {
        return connected(connection -> table.known(connection, revision));
    }

    /** Records who answers for an indicator; the version before stays readable as of then. The same again changes nothing. */
    @Transactional
    Written put(Responsibility responsibility, String recordedBy, int edition, Condition condition) {
        return connected(connection -> {
            table.takeTurn(connection);
            @Nullable
            RecordedResponsibility present = table.known(connection, NOW).get(responsibility.indicator());
            condition.require(present);
            if (present != null && present.responsibility().equals(responsibility)) {
                return new Written(present, false);
            }
            long revision = raise(connection, edition);
            RecordedResponsibility recorded = new RecordedResponsibility(responsibility, revision, recordedBy);
            table.write(connection, recorded);
            return new Written(recorded, present == null);
        });
    }

    /** Adds and updates what a release ships; what a steward has recorded stays. */
    @Transactional
    void ship(List<Responsibility> shipped, String recordedBy, int edition) {
        connected(connection -> {
            table.takeTurn(connection);
            Map<String, RecordedResponsibility> present = table.known(connection, NOW);
            List<Responsibility> changed = shipped.stream()
                    .filter(it -> isOutdated(present.get(it.indicator()), it, recordedBy))
                    .toList();
            if (!changed.isEmpty()) {
                long revision = raise(connection, edition);
                for (Responsibility it : changed) {
                    table.write(connection, new RecordedResponsibility(it, revision, recordedBy));
                }
            }
            return changed.size();
        });
    }

    private static boolean isOutdated(
            @Nullable RecordedResponsibility present, Responsibility shipped, String recordedBy) {
        return present == null
                || present.recordedBy().equals(recordedBy)
                        && !present.responsibility().equals(shipped);
    }

    /** Told as a change of the edition whose answers name the ministries. */
    private long raise(Connection connection, int edition) throws SQLException {
        return revisions
                .raise(connection, Change.of(Kind.EDITION, Integer.toString(edition)))
                .revision();
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("responsibilities", e);
        }
    }
}
