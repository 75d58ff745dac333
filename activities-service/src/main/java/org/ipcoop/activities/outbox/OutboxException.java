package org.ipcoop.activities.outbox;

import java.sql.SQLException;

/** The outbox could not be written; the database's own error is the cause, and decides what the client is told. */
public final class OutboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxException(String message, SQLException cause) {
        super(message, cause);
    }
}
