package org.ipcoop.activities.list;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads with several statements that see one and the same state, whatever is being written meanwhile. */
final class Snapshot {
    private Snapshot() {}

    /** Statements over one connection. */
    interface Reader<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Runs the reader in one read-only snapshot. */
    static <T> T read(DataSource database, Reader<T> reader) {
        return transaction(database, "set transaction isolation level repeatable read read only", reader);
    }

    /** Runs what also writes, and commits. */
    static <T> T write(DataSource database, Reader<T> writer) {
        return transaction(database, "set transaction isolation level read committed", writer);
    }

    private static <T> T transaction(DataSource database, String start, Reader<T> statements) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(start);
                T result = statements.read(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException e) {
            throw new ListFailure(e);
        }
    }

    /** The list could not be read; the database's own error is the cause and decides the reply. */
    static final class ListFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ListFailure(SQLException cause) {
            super("Activities not listed", cause);
        }
    }
}
