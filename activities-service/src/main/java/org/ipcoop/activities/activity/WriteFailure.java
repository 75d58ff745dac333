package org.ipcoop.activities.activity;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement on the activities failed; the database's own error is the cause, and decides what the client is told. */
public sealed class WriteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Unique key taken meanwhile; deadlock; organisation merged meanwhile. */
    private static final Set<String> RACES = Set.of("23505", "40P01", "40001");

    private WriteFailure(@Nullable SQLException cause) {
        super("Statement on activities failed", cause);
    }

    /** Another writer was faster. What it did is there to be seen by whoever starts again. */
    public static final class LostRace extends WriteFailure {
        private static final long serialVersionUID = 1L;

        private LostRace(SQLException cause) {
            super(cause);
        }

        /** Told not by an error but by what was left unwritten. */
        LostRace() {
            super(null);
        }
    }

    static WriteFailure of(SQLException cause) {
        return RACES.contains(cause.getSQLState()) ? new LostRace(cause) : new WriteFailure(cause);
    }
}
