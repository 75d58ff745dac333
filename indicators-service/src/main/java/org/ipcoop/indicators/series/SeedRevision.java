package org.ipcoop.indicators.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.jspecify.annotations.Nullable;

/**
 * The one revision of the data that everything a release brings belongs to; raised only where it brings something, and told as a
 * change of every series it might have brought something to.
 */
final class SeedRevision {
    private final Connection connection;
    private final DataRevisions revisions;
    private final List<Series> shipped;
    private @Nullable Long raised;

    SeedRevision(Connection connection, DataRevisions revisions, List<Series> shipped) {
        this.connection = connection;
        this.revisions = revisions;
        this.shipped = shipped;
    }

    long get() throws SQLException {
        if (raised == null) {
            List<String> codes = shipped.stream().map(Series::code).toList();
            raised = revisions.raise(connection, Change.of(Kind.SERIES, codes)).revision();
        }
        return raised;
    }
}
