package org.ipcoop.activities.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.ipcoop.activities.activity.WriteFailure.LostRace;
import org.ipcoop.platform.bulk.ImportFailure;

/** Lets a part of the running transaction be undone, so that a lost race doesn't cost the whole file. */
@Singleton
class Savepoint {
    private final AgroalDataSource database;

    Savepoint(AgroalDataSource database) {
        this.database = database;
    }

    /** Runs the part; where it loses a race nothing of it is left, and the loss is passed on. */
    <T> T around(Supplier<T> part) {
        try (Connection connection = database.getConnection()) {
            java.sql.Savepoint before = connection.setSavepoint();
            try {
                T result = part.get();
                connection.releaseSavepoint(before);
                return result;
            } catch (LostRace lost) {
                connection.rollback(before);
                throw lost;
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }
}
