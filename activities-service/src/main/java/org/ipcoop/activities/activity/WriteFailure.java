package org.ipcoop.activities.activity;

import java.sql.SQLException;
import java.util.Set;

/** A statement on the activities failed; the database's own error is the cause, and decides what the client is told. */
sealed class WriteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unique key taken meanwhile; deadlock. */
    private static final Set<String> RACES = Set.of("23505", "40P01");

    private WriteFailure(SQLException cause) {
        super("Statement on activities failed", cause);
    }

    /** Another writer was faster. What it did is there to be seen by whoever starts again. */
    static final class LostRace extends WriteFailure {
        private static final long serialVersionUID = 1L;

        private LostRace(SQLException cause) {
            super(cause);
        }
    }

    static WriteFailure of(SQLException cause) {
        return RACES.contains(cause.getSQLState()) ? new LostRace(cause) : new WriteFailure(cause);
    }
}
