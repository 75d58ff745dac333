package org.ipcoop.activities.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Which database cluster counts the transactions that {@code changed_in} names. A dump restored into another one brings
 * numbers that mean nothing there and may lie ahead for ever; then every activity counts as changed by the restore, and
 * marks of before are refused.
 */
@ApplicationScoped
class ChangeOrigin {
    private static final Logger LOG = Logger.getLogger(ChangeOrigin.class);

    private static final String IS_ELSEWHERE = """
            select origin.system_identifier <> here.system_identifier
            from change_origin as origin, pg_control_system() as here
            """;

    private final DataSource database;

    ChangeOrigin(DataSource database) {
        this.database = database;
    }

    /** Makes sure that the numbers are of this cluster; costs one look unless there was a restore. */
    void settle() {
        if (Snapshot.read(database, connection -> isElsewhere(connection, ""))) {
            Snapshot.write(database, ChangeOrigin::adopt);
        }
    }

    private static boolean isElsewhere(Connection connection, String locking) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IS_ELSEWHERE + locking)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** The trigger on update puts this transaction's own number in. Who comes second finds it done. */
    private static int adopt(Connection connection) throws SQLException {
        if (!isElsewhere(connection, "for update of origin")) {
            return 0;
        }
        try (var statement = connection.createStatement()) {
            int rows = statement.executeUpdate("update activity set changed_in = changed_in");
            statement.executeUpdate(
                    "update change_origin set system_identifier = (select system_identifier from pg_control_system())");
            LOG.infof(
                    "The database was restored into another cluster: marks of before are refused, activities=%d", rows);
            return rows;
        }
    }
}
