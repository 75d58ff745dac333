package org.ipcoop.activities.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections outside any transaction. */
@FunctionalInterface
interface ConnectionSource {
    Connection open() throws SQLException;
}
