package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads with several statements that see one and the same state of the facts, whatever is being ingested meanwhile. */
@ApplicationScoped
public class ConsistentRead {
    /** The lock comes before the snapshot: whoever holds it sees one generation of the tables, never half of the next. */
    private static final String BEGIN =
            "set transaction isolation level repeatable read read only; lock table total in access share mode";

    private final DataSource dataSource;

    ConsistentRead(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs the reader in one read-only snapshot. */
    public <T> T read(Reader<T> reader) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(BEGIN);
            }
            try {
                return reader.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
    }

    /** Statements over one connection. */
    public interface Reader<T> {
        T read(Connection connection) throws SQLException;
    }
}
