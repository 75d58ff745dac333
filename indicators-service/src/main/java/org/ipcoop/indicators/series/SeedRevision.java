package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.SQLException;
import org.ipcoop.indicators.revision.DataRevisions;
import org.jspecify.annotations.Nullable;

/** The one revision of the data that everything a release brings belongs to; raised only where it brings something. */
final class SeedRevision {
    private final Connection connection;
    private final DataRevisions revisions;
    private @Nullable Long raised;

    SeedRevision(Connection connection, DataRevisions revisions) {
        this.connection = connection;
        this.revisions = revisions;
    }

    long get() throws SQLException {
        if (raised == null) {
            raised = revisions.raise(connection).revision();
        }
        return raised;
    }
}
