package org.ipcoop.activities.activity.model;

import java.util.Arrays;
import java.util.List;

/** States of an activity. Which moves lead from one to another is said by {@link Transition}. */
public enum Status {
    DRAFT,
    PLANNED,
    ONGOING,
    SUSPENDED,
    COMPLETED,
    VERIFIED,
    CANCELLED,
    RETRACTED;

    /** The moves possible from here, in the order they are declared; none from a terminal state. */
    public List<Transition> allowed() {
        return Arrays.stream(Transition.values())
                .filter(transition -> transition.isAllowedFrom(this))
                .toList();
    }

    /** Finished: it has a result and counts in the indicators; a change of it is a correction. */
    public boolean isFinished() {
        return this == COMPLETED || this == VERIFIED;
    }

    /** Nothing about it changes any more. */
    public boolean isTerminal() {
        return allowed().isEmpty();
    }

    /** A new record may begin in this state. */
    public boolean isInitial() {
        return switch (this) {
            case DRAFT, PLANNED, ONGOING, COMPLETED -> true;
            case SUSPENDED, VERIFIED, CANCELLED, RETRACTED -> false;
        };
    }
}
