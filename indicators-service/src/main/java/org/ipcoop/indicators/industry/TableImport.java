package org.ipcoop.indicators.industry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.ipcoop.indicators.revision.Change;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.platform.bulk.ImportFailure;
import org.ipcoop.platform.bulk.ImportRequest;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.ipcoop.platform.row.Row;
import org.ipcoop.platform.row.RowReader;
import org.ipcoop.platform.row.RowReaders;
import org.jboss.logging.Logger;

/**
 * Imports the rows of an industry table, all in one transaction. What is there and isn't in the file stays, so that a correction
 * needs only the rows it corrects; the same file twice changes nothing.
 */
@ApplicationScoped
class TableImport {
    /** VSIC has 734 sub-classes; a table has no row more than once. */
    static final int MOST_ROWS = 2_000;

    private static final int LONGEST_ROW = 1 << 16;
    private static final Logger LOG = Logger.getLogger(TableImport.class);

    private final DataSource dataSource;
    private final DataRevisions revisions;
    private final IndustryTables tables;
    private final IndustryRows rows;
    private final RowReaders readers = new RowReaders(new IndustryColumns());

    TableImport(DataSource dataSource, DataRevisions revisions, IndustryTables tables, IndustryRows rows) {
        this.dataSource = dataSource;
        this.revisions = revisions;
        this.tables = tables;
        this.rows = rows;
    }

    /** The draft with what became of each row; stored unless the request says otherwise. */
    @Transactional
    public TableDraft run(IndustryTable table, ImportRequest request, InputStream file) {
        try (Connection connection = dataSource.getConnection()) {
            tables.lock(connection);
            long revision = revisions.current(connection).revision();
            Optional<IndustryTable> before = tables.find(connection, table.id(), revision);
            TableDraft draft = new TableDraft(rows.of(connection, table.id(), revision));
            read(request, file, draft);
            draft.requireWithinTotal();
            boolean isNews = !draft.changed().isEmpty() || (draft.size() > 0 && !before.equals(Optional.of(table)));
            if (isNews && request.isKept(draft.counts())) {
                store(connection, table, before, draft, request.caller().subject());
            }
            return draft;
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    private void read(ImportRequest request, InputStream file, TableDraft draft) {
        try (RowReader reader = readers.open(request.format(), file, LONGEST_ROW)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row.index() >= MOST_ROWS) {
                    throw new Invalid(Violation.at("", "size", 1, MOST_ROWS));
                }
                draft.add(row);
            }
        }
    }

    private void store(
            Connection connection, IndustryTable table, Optional<IndustryTable> before, TableDraft draft, String by)
            throws SQLException {
        long revision = revisions
                .raise(connection, Change.of(Kind.INDUSTRIES, Integer.toString(table.year())))
                .revision();
        if (!before.equals(Optional.of(table))) {
            tables.put(connection, table, by, revision);
        }
        rows.put(connection, table.id(), draft.changed(), by, revision);
        LOG.infof(
                "Industry table changed table=%s rows=%d revision=%d",
                table.id(), draft.changed().size(), revision);
    }
}
