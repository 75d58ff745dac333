package org.ipcoop.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that can't serve right now, which a client should retry, from a database that refused a statement. */
final class Outages {
    /** Connection (08), shutdown and restart (57P), resources (53), serialization and deadlock (40). */
    private static final Set<String> CLASSES = Set.of("08", "53", "40");

    private Outages() {}

    static boolean isOutage(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState();
        if (state == null) {
            return sql instanceof SQLTransientException || saysPoolExhausted(sql);
        }
        return state.startsWith("57P") || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }

    /** Agroal throws a plain SQLException without a state when no connection came free in time. */
    private static boolean saysPoolExhausted(SQLException sql) {
        String message = sql.getMessage();
        return message != null && message.contains("cquisition timeout");
    }
}
