package org.ipcoop.indicators.provincialindex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.problem.DomainException.Conflict;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Records indices. A definition that is replaced stays known as of the revisions it was in force at. */
@ApplicationScoped
class CompositeIndices {
    private final IndexTable table;
    private final ProvinceFigures figures;
    private final DataRevisions revisions;
    private final DataSource dataSource;

    CompositeIndices(IndexTable table, ProvinceFigures figures, DataRevisions revisions, DataSource dataSource) {
        this.table = table;
        this.figures = figures;
        this.revisions = revisions;
        this.dataSource = dataSource;
    }

    /** Something done with a connection of the caller's transaction. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Adds an index; a code that is taken is a conflict. */
    @Transactional
    IndexDefinition add(IndexDraft draft, String recordedBy) {
        IndexDefinition definition = IndexReading.read(draft, figures, 1);
        return connected(connection -> {
            if (inForce(connection, definition.code()).isPresent()) {
                throw new Conflict("conflict.index-exists", Map.of("code", definition.code()), definition.code());
            }
            return begin(connection, definition, recordedBy);
        });
    }

    /** Replaces an index by its next version, where the caller knows the present one. */
    @Transactional
    IndexDefinition replace(String code, IndexDraft draft, String recordedBy, @Nullable String ifMatch) {
        return connected(connection -> {
            IndexDefinition present =
                    inForce(connection, code).orElseThrow(() -> new NotFound("composite index", code));
            EntityTag.ofRevision(present.version()).requireMatch(ifMatch);
            IndexDefinition next = IndexReading.read(draft, figures, present.version() + 1);
            if (!next.code().equals(code)) {
                throw new Invalid(Violation.at("/code", "not-one-of", code));
            }
            return begin(connection, next, recordedBy);
        });
    }

    private Optional<IndexDefinition> inForce(Connection connection, String code) throws SQLException {
        table.takeTurn(connection);
        return table.get(connection, Long.MAX_VALUE, code);
    }

    private IndexDefinition begin(Connection connection, IndexDefinition definition, String recordedBy)
            throws SQLException {
        long revision = revisions
                .raise(connection, Change.of(Kind.INDEX, definition.code()))
                .revision();
        table.begin(connection, definition, recordedBy, revision);
        return definition;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("composite indices could not be stored", e);
        }
    }
}
