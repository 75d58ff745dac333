package org.ipcoop.activities.activity.model;

/** Money in whole units of its currency. */
public record Budget(Long amount, String currency, Kind kind) {
    /** Foreseen or spent. */
    public enum Kind {
        PLANNED,
        SPENT
    }
}
