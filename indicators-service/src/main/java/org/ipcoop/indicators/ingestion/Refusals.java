package org.ipcoop.indicators.ingestion;

import java.sql.SQLException;

/** Tells what the database will always refuse from what it may accept at the next attempt. */
final class Refusals {
    private static final String UNIQUE_VIOLATION = "23505";

    private Refusals() {}

    /**
     * Bad data (22), broken constraints (23) and exceeded limits of a row (54). A unique violation is another replica's
     * fold of the same activity, and passes.
     */
    static boolean isAboutTheData(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"))
                && !isLostRace(e);
    }

    /** Whether another transaction folded the same activity first. */
    static boolean isLostRace(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }
}
