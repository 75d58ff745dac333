package org.ipcoop.indicators.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The transactions of this feature: reads of one snapshot, and writes that are kept as a whole or not at all. */
@ApplicationScoped
class Connections {
    private final DataSource dataSource;

    Connections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Statements over one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs the work in one read-only snapshot. */
    <T> T read(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            try {
                return work.on(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("series could not be read", e);
        }
    }

    /** Runs the work and keeps what it wrote, unless it fails. */
    <T> T write(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("series could not be written", e);
        }
    }
}
