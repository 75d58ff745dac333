package org.ipcoop.activities.batch.job;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ipcoop.platform.bulk.ImportFailure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other replicas from a job: a lock of PostgreSQL that ends with its connection, so that a replica that dies leaves its
 * job to the others at once. A lock lost unnoticed harms nothing, since what a run writes names the run.
 */
final class JobLock implements AutoCloseable {
    /** "impo" read as a number; nothing else here locks with two numbers. */
    private static final int KIND = 0x696d706f;

    private final Connection connection;
    private @Nullable Integer held;

    private JobLock(Connection connection) {
        this.connection = connection;
    }

    static JobLock on(AgroalDataSource database) {
        try {
            return new JobLock(database.getConnection());
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** The first of the jobs that nobody else works at, locked; null where there is none. */
    @Nullable
    ImportJob first(List<ImportJob> jobs) {
        for (ImportJob job : jobs) {
            if (ask("select pg_try_advisory_lock(?, ?)", job.number())) {
                held = job.number();
                return job;
            }
        }
        return null;
    }

    private boolean ask(String sql, int number) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, KIND);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /** Gives the lock back before the pool gets the connection. */
    @Override
    public void close() {
        try (connection) {
            if (held != null) {
                ask("select pg_advisory_unlock(?, ?)", held);
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }
}
