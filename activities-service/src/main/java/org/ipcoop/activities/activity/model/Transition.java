package org.ipcoop.activities.activity.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The moves between states: the whole table. A move not listed here does not exist. */
public enum Transition {
    PLAN(Status.PLANNED, false, Status.DRAFT),
    START(Status.ONGOING, false, Status.DRAFT, Status.PLANNED),
    SUSPEND(Status.SUSPENDED, false, Status.ONGOING),
    RESUME(Status.ONGOING, false, Status.SUSPENDED),
    /** Also straight from DRAFT and PLANNED, because scripts report actions that are already over. */
    COMPLETE(Status.COMPLETED, false, Status.DRAFT, Status.PLANNED, Status.ONGOING),
    RETURN(Status.ONGOING, true, Status.COMPLETED),
    VERIFY(Status.VERIFIED, false, Status.COMPLETED),
    CANCEL(Status.CANCELLED, false, Status.DRAFT, Status.PLANNED, Status.ONGOING, Status.SUSPENDED),
    RETRACT(Status.RETRACTED, true, Status.COMPLETED, Status.VERIFIED);

    private final Status to;
    private final boolean needsReason;
    private final Set<Status> from;

    Transition(Status to, boolean needsReason, Status first, Status... more) {
        this.to = to;
        this.needsReason = needsReason;
        this.from = EnumSet.of(first, more);
    }

    /** The state it leads to. */
    public Status to() {
        return to;
    }

    /** Takes something back, so whoever does it says why. */
    public boolean needsReason() {
        return needsReason;
    }

    public boolean isAllowedFrom(Status status) {
        return from.contains(status);
    }

    /** The name in addresses, {@code start}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The move of that name in an address. */
    public static Optional<Transition> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(transition -> transition.slug().equals(slug))
                .findFirst();
    }
}
