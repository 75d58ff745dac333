package org.ipcoop.activities.activity.model;

/** What was done to make a revision: what its history says. */
public enum Action {
    CREATED,
    REPLACED,
    CORRECTED,
    PLANNED,
    STARTED,
    SUSPENDED,
    RESUMED,
    COMPLETED,
    RETURNED,
    VERIFIED,
    CANCELLED,
    RETRACTED;

    /** How a move is written down. */
    public static Action of(Transition transition) {
        return switch (transition) {
            case PLAN -> PLANNED;
            case START -> STARTED;
            case SUSPEND -> SUSPENDED;
            case RESUME -> RESUMED;
            case COMPLETE -> COMPLETED;
            case RETURN -> RETURNED;
            case VERIFY -> VERIFIED;
            case CANCEL -> CANCELLED;
            case RETRACT -> RETRACTED;
        };
    }

    /** Whoever does this may bring content: it is that person's word, who therefore cannot verify it. */
    public boolean isReporting() {
        return switch (this) {
            case CREATED, REPLACED, CORRECTED, STARTED, RESUMED, COMPLETED -> true;
            case PLANNED, SUSPENDED, RETURNED, VERIFIED, CANCELLED, RETRACTED -> false;
        };
    }
}
